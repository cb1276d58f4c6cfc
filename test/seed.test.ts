import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runCli, temporaryFolder } from "./commands/cli-process.ts";
import { query, serve } from "./commands/served.ts";

const seed = join(import.meta.dirname, "..", "data", "seed");
/** What a careful reader gets from the seed article; written by hand, not by the extractor. */
const expected = JSON.parse(readFileSync(join(import.meta.dirname, "seed.expected.json"), "utf8"));

const everything = readFileSync(join(import.meta.dirname, "seed.graphql"), "utf8");

interface Answer {
  articles: { totalCount: number; nodes: [ArticleAnswer] };
  people: { totalCount: number };
}
interface Span {
  exact: string;
  field: string;
  start: number;
  end: number;
}
interface QuoteAnswer {
  kind: string;
  spans: Span[];
  verbatim: Span[];
  attribution: {
    status: string;
    method: string;
    speaker: { name: string } | null;
    speakerAsWritten: Span | null;
    speakerMention: { span: Span } | null;
    cue: { span: Span } | null;
    addressee: { span: Span } | null;
    when: Span | null;
  };
  about: { name: string }[];
}
interface ArticleAnswer {
  headline: string;
  standfirst: string;
  publisher: string;
  credit: string;
  datePublished: null;
  bodyText: string;
  blocks: { kind: string; text: string }[];
  quotes: { nodes: QuoteAnswer[] };
  people: {
    nodes: {
      name: string;
      honorificPrefix: string | null;
      aliases: { name: string }[];
      roles: { roleName: string | null; affiliation: { name: string } | null }[];
    }[];
  };
  factions: {
    nodes: { name: string; kind: string; aliases: { name: string }[]; parentOrganization: { name: string } | null }[];
  };
  places: { nodes: { name: string }[] };
  relatedStories: { nodes: { headline: string; label: string | null; summary: string | null; placement: string }[] };
}

const exact = (span: Span | null | undefined) => span?.exact ?? null;
const quoteOf = ({ kind, spans, verbatim, attribution, about }: QuoteAnswer) => ({
  kind,
  text: spans.map(exact),
  verbatim: verbatim.map(exact),
  cue: exact(attribution.cue?.span),
  speakerAsWritten: exact(attribution.speakerAsWritten),
  speakerMention: exact(attribution.speakerMention?.span),
  speaker: attribution.speaker?.name ?? null,
  method: attribution.method,
  addressee: exact(attribution.addressee?.span),
  when: exact(attribution.when),
  about: about.map(({ name }) => name).sort(),
});

function toExpectation(article: ArticleAnswer) {
  return {
    headline: article.headline,
    standfirst: article.standfirst,
    publisher: article.publisher,
    credit: article.credit,
    datePublished: article.datePublished,
    paragraphs: article.blocks.filter(({ kind }) => kind === "PARAGRAPH").length,
    body: article.blocks
      .filter(({ kind }) => kind === "PARAGRAPH" || kind === "SUBHEADING")
      .map(({ kind, text }) => `${kind} ${text.slice(0, 40)}`),
    quotes: article.quotes.nodes.map(quoteOf),
    people: article.people.nodes.map(({ name, honorificPrefix, aliases, roles }) => ({
      name,
      honorificPrefix,
      aliases: aliases.map((alias) => alias.name).sort(),
      roles: roles.map(({ roleName, affiliation }) => `${roleName} @ ${affiliation?.name ?? null}`),
    })),
    factions: article.factions.nodes.map(({ name, kind, aliases, parentOrganization }) => ({
      name,
      kind,
      aliases: aliases.map((alias) => alias.name).sort(),
      partOf: parentOrganization?.name ?? null,
    })),
    places: article.places.nodes.map(({ name }) => name).sort(),
    relatedStories: article.relatedStories.nodes,
  };
}

const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);

test("the seed is read completely, and nothing is read that is not there", async () => {
  const folder = temporaryFolder();
  const { url } = await serve(folder);
  const answer = (await query(url, everything)) as unknown as Answer;
  const read = toExpectation(answer.articles.nodes[0]);
  read.people.sort(byName);
  read.factions.sort(byName);
  expect(read).toEqual(expected);
  expect(answer.people.totalCount).toBe(expected.people.length);
});

test("every span of the seed slices back to its words", async () => {
  const folder = temporaryFolder();
  const { url } = await serve(folder);
  const answer = (await query(url, everything)) as unknown as Answer;
  const [article] = answer.articles.nodes;
  const fields: Record<string, string> = {
    HEADLINE: article.headline,
    STANDFIRST: article.standfirst,
    BODY: article.bodyText,
  };
  const spans: Span[] = [];
  JSON.stringify(article, (_key, value) => {
    if (value && typeof value === "object" && "exact" in value) spans.push(value as Span);
    return value;
  });
  expect(spans.length).toBeGreaterThan(50);
  for (const { field, start, end, exact: words } of spans) expect(fields[field]?.slice(start, end)).toBe(words);
});

test("loading the seed twice changes nothing", async () => {
  const folder = temporaryFolder();
  const [file] = [join(seed, "000_6e23d1acbd66b004.txt")];
  const store = ["--store", join(folder, "news.db")];
  const first = await runCli(["ingest", ...store, file]);
  const second = await runCli(["ingest", ...store, file]);
  expect([first.code, second.code, second.stdout]).toEqual([0, 0, expect.stringContaining("unchanged")]);
});
