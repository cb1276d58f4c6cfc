import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "graphql";
import { encodeGlobalId } from "../../src/query/global-id.ts";
import type { Store } from "../../src/store/database.ts";

/** One of the pages of a news site that are asked for, as a client posts it. */
export interface Page {
  readonly name: PageName;
  readonly operationName: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, string>>;
}

/** The files in bench/pages. */
export const pageNames = ["front-page", "article", "person", "search", "facets", "deep-page"] as const;
export type PageName = (typeof pageNames)[number];

/** So many quotes has the person whose page is asked for, about: neither the most famous nor unknown. */
const quotesOfPerson = 100;
/** A word that few articles have. */
const words = "ombudsman";
/** The cursor's list; the API alone knows its name, so it is put into the cursor later. */
const anyList = "";

/** The pages, with what they ask for from the middle of a store. */
export async function readPages({ reader }: Store): Promise<Page[]> {
  const one = async <Row>(sql: string): Promise<Row> => {
    const [row] = await reader.all<Row>(sql);
    if (!row) throw new Error(`the store has nothing for: ${sql}`);
    return row;
  };
  const middle = await one<{ id: number; key: string; date: string }>(
    `SELECT id, key, coalesce(date_published, '') AS date FROM article
      ORDER BY coalesce(date_published, '') DESC, id DESC LIMIT 1 OFFSET (SELECT count(*) / 2 FROM article)`,
  );
  const person = await one<{ key: string }>(
    `SELECT key FROM quote_party JOIN person ON person.id = person_id WHERE role = 'SPEAKER'
      GROUP BY person_id ORDER BY abs(count(*) - ${quotesOfPerson}), person_id LIMIT 1`,
  );
  const known: Readonly<Record<string, string>> = {
    article: encodeGlobalId("Article", middle.key),
    person: encodeGlobalId("Person", person.key),
    cursor: cursorOf([anyList, middle.date, middle.id]),
    words,
  };
  return pageNames.map((name) => makePage(name, known));
}

function makePage(name: PageName, known: Readonly<Record<string, string>>): Page {
  const query = readFileSync(join(import.meta.dirname, "..", "pages", `${name}.graphql`), "utf8");
  const [operation] = parse(query).definitions;
  if (operation?.kind !== "OperationDefinition") throw new Error(`${name} is no operation`);
  const variables = (operation.variableDefinitions ?? []).map(({ variable }) => {
    const value = known[variable.name.value];
    if (value === undefined) throw new Error(`${name}: nothing is known for $${variable.name.value}`);
    return [variable.name.value, value] as const;
  });
  return { name, operationName: operation.name?.value ?? "", query, variables: Object.fromEntries(variables) };
}

function cursorOf(parts: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(parts)).toString("base64url");
}

/** The page with its cursor bound to a list, as another cursor of that list has it. */
export function inListOf(page: Page, otherCursor: string): Page {
  const { cursor } = page.variables;
  if (cursor === undefined) return page;
  const parts = (text: string): unknown[] => JSON.parse(Buffer.from(text, "base64url").toString());
  const [list] = parts(otherCursor);
  const [, ...place] = parts(cursor);
  return { ...page, variables: { ...page.variables, cursor: cursorOf([list, ...place]) } };
}

/** The body of a request for a page. */
export function bodyOf({ operationName, query, variables }: Page): string {
  return JSON.stringify({ operationName, query, variables });
}
