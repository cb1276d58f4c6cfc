import { isDeepStrictEqual } from "node:util";
import { bodyOf, inListOf, type Page } from "./page.ts";

/** Asks a server for a page once, and gives the text of the answer. */
export function askPage(url: string, page: Page): Promise<string> {
  return post(url, bodyOf(page));
}

async function post(url: string, body: string): Promise<string> {
  const response = await fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body });
  return response.text();
}

/**
 * The pages as our server takes them, each with the text of its answer.
 *
 * @throws Error for an answer with errors, or without data
 */
export async function askOurs(url: string, pages: readonly Page[]): Promise<Map<Page, string>> {
  const query = "{ articles(first: 1) { edges { cursor } } }";
  const first = JSON.parse(await post(url, JSON.stringify({ query })));
  const { cursor } = first.data.articles.edges[0];
  const answers = new Map<Page, string>();
  for (const page of pages.map((each) => inListOf(each, cursor))) {
    const text = await askPage(url, page);
    const { data, errors } = JSON.parse(text);
    if (errors || !data || Object.values(data).includes(null)) throw new Error(`${page.name}: ${text.slice(0, 500)}`);
    answers.set(page, text);
  }
  return answers;
}

/** SQLite writes a REAL into JSON with 15 digits, and hands one over as it is: who reads rows how is nobody's difference. */
const digits = 14;

function isSameNumber(one: unknown, other: unknown): boolean {
  return typeof one === "number" && typeof other === "number" && one.toPrecision(digits) === other.toPrecision(digits);
}

/** The places in which an answer is not as ours: "data.articles.nodes.0.id: 1, not 2"; empty if it is. */
export function differences(theirs: unknown, ours: unknown, path = ""): string[] {
  if (isDeepStrictEqual(theirs, ours) || isSameNumber(theirs, ours)) return [];
  if (typeof theirs !== "object" || typeof ours !== "object" || !theirs || !ours)
    return [`${path}: ${JSON.stringify(theirs)}, not ${JSON.stringify(ours)}`];
  const keys = new Set([...Object.keys(theirs), ...Object.keys(ours)]);
  return [...keys].flatMap((key) =>
    differences(theirs[key as never], ours[key as never], path === "" ? key : `${path}.${key}`),
  );
}
