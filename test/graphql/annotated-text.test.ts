import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readStory } from "../../src/extract/read-story.ts";
import { FormatError } from "../../src/formats/format-error.ts";
import { parsePlainText } from "../../src/formats/plain-text.ts";
import type { Story } from "../../src/formats/story.ts";
import { saveArticle } from "../../src/ingest/articles/save-article.ts";
import type { Store } from "../../src/store/database.ts";
import { harbourReading, harbourStory } from "../ingest/harbour-strike.ts";
import { sourceOf } from "../ingest/source-of.ts";
import { temporaryStore } from "../store/temporary-store.ts";
import { ask } from "./api.ts";

let store: Store;
let remove: () => Promise<void>;
beforeAll(async () => {
  ({ store, remove } = await temporaryStore());
});
afterAll(() => remove());

interface Range {
  readonly field: string;
  readonly start: number;
  readonly end: number;
}
interface Run extends Range {
  readonly text: string;
  readonly quotes: readonly { readonly parts: readonly string[]; readonly quote: { readonly id: string } }[];
  readonly mentions: readonly { readonly span: Range }[];
}
interface Block extends Range {
  readonly kind: string;
  readonly text: string;
  readonly runs: readonly Run[];
}

const span = "{ field start end }";
const query = `query ($slug: String!) { article(slug: $slug) {
  headline standfirst bodyText
  blocks { kind text bodyStart }
  quotes(first: 100) { totalCount nodes { id nestedIn { id } provenance { evidence { part span ${span} } } } }
  mentions(first: 100) { totalCount nodes { span ${span} } }
  annotatedText { kind field start end text runs {
    text field start end quotes { parts quote { id } } mentions { span ${span} } } }
} }`;

async function stored(story: Story, reading = readStory(story)) {
  const { key } = await saveArticle(store, story, reading, sourceOf(story.raw));
  const [row] = await store.reader.all<{ slug: string }>("SELECT slug FROM article WHERE key = ?", [key]);
  const { data, messages } = await ask(store, query, { slug: row?.slug });
  expect(messages).toEqual([]);
  return data.article;
}

/** What a run says of its words, as one text. */
const marksOf = ({ quotes, mentions }: Run) =>
  JSON.stringify([quotes.map(({ quote, parts }) => [quote.id, parts]), mentions.map((mention) => mention.span)]);

// biome-ignore lint/suspicious/noExplicitAny: an answer, read as a client in JavaScript does
function expectWhole(article: any): void {
  const blocks: Block[] = article.annotatedText;
  expectJoined(article, blocks);
  const runs = blocks.flatMap((block) => block.runs);
  for (const { id, provenance } of article.quotes.nodes) {
    for (const part of new Set<string>(provenance.evidence.map((each: { part: string }) => each.part))) {
      const spans: Range[] = provenance.evidence.flatMap((each: { part: string; span: Range }) =>
        each.part === part ? [each.span] : [],
      );
      expectCovered(runs, spans, (run) =>
        run.quotes.some(({ quote, parts }) => quote.id === id && parts.includes(part)),
      );
    }
  }
  for (const { span: of } of article.mentions.nodes) {
    expectCovered(runs, [of], (run) => run.mentions.some((each) => JSON.stringify(each.span) === JSON.stringify(of)));
  }
}

/** The runs of a block are its text, the blocks of the body are the body, and neighbours are marked differently. */
function expectJoined(article: { [field: string]: string }, blocks: readonly Block[]): void {
  const textOf = ({ field, start, end }: Range) =>
    article[{ HEADLINE: "headline", STANDFIRST: "standfirst", BODY: "bodyText" }[field] ?? ""]?.slice(start, end);
  for (const block of blocks) {
    expect([block.runs.map((run) => run.text).join(""), textOf(block)]).toEqual([block.text, block.text]);
    for (const [index, run] of block.runs.entries()) {
      expect([run.text === "", textOf(run)]).toEqual([false, run.text]);
      const next = block.runs[index + 1];
      if (next) expect([next.start, marksOf(next) === marksOf(run)]).toEqual([run.end, false]);
    }
  }
  const body = blocks.filter(({ field }) => field === "BODY").map((block) => block.text);
  expect(body.join("\n\n")).toBe(article.bodyText);
}

/** Spans are covered by exactly the runs that carry them: no run is cut by one, and none carries what does not cover it. */
function expectCovered(runs: readonly Run[], spans: readonly Range[], carries: (run: Run) => boolean): void {
  for (const run of runs) {
    const touching = spans.filter((of) => of.field === run.field && of.start < run.end && of.end > run.start);
    expect(carries(run)).toBe(touching.length > 0);
    for (const { start, end } of touching) expect(start <= run.start && end >= run.end).toBe(true);
  }
}

const piece = fc.constantFrom(
  "“We will stay out,” said Ruth Calder, chair of the Dock Workers’ Union.",
  "“Nobody works,” she told the Herald on Monday, “before the President of Lowland 🚢 calls.”",
  'The Harbour Board of Port Marrow said\u00a0the offer was "fair to both sides".',
  "“He told me: ‘You will never work again’,” said Omar al-Sayed, the port’s manager.",
  "According to Omar al-Sayed, talks go on.",
  "“The cranes stand still.",
  "E\u0301douard Nai\u0308f, who lives in Port Marrow, agreed.",
  'said “ ” ’ " ,',
);
const gap = fc.constantFrom(" ", "\n\n", "\r\n\r\n", "\n");
const text = fc
  .array(
    fc.tuple(fc.oneof({ weight: 5, arbitrary: piece }, { weight: 1, arbitrary: fc.string({ unit: "grapheme" }) }), gap),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.flat().join(""));

function storyOf(raw: string): Story | null {
  try {
    return parsePlainText(raw);
  } catch (error) {
    if (error instanceof FormatError) return null;
    throw error;
  }
}

test("runs are the text of their blocks, and carry exactly what covers them", async () => {
  let quotes = 0;
  await fc.assert(
    fc.asyncProperty(text, async (raw) => {
      const story = storyOf(raw);
      fc.pre(story !== null);
      const article = await stored(story);
      quotes += article.quotes.totalCount;
      expectWhole(article);
    }),
    { numRuns: 60 },
  );
  expect(quotes).toBeGreaterThan(30);
});

test("the seed is marked from end to end", async () => {
  const seed = join(import.meta.dirname, "..", "..", "data", "seed", "000_6e23d1acbd66b004.txt");
  const article = await stored(parsePlainText(readFileSync(seed, "utf8")));
  expectWhole(article);
  const runs: Run[] = article.annotatedText.flatMap((block: Block) => block.runs);
  const marked = new Set(runs.flatMap((run) => run.quotes.map(({ quote }) => quote.id)));
  expect(marked.size).toBe(article.quotes.totalCount);
});

test("headline, standfirst and body come as blocks of their kind, and a run says what its words are", async () => {
  const article = await stored(harbourStory(), harbourReading());
  expectWhole(article);
  const blocks: Block[] = article.annotatedText;
  expect(blocks.map(({ kind }) => kind)).toEqual([
    "HEADLINE",
    "STANDFIRST",
    "PARAGRAPH",
    "PARAGRAPH",
    "SUBHEADING",
    "PARAGRAPH",
  ]);
  const shown = (block: Block | undefined) =>
    block?.runs.map((run) => [run.text, run.quotes.flatMap(({ parts }) => parts).join(" "), run.mentions.length]);
  expect(shown(blocks[2])).toEqual([
    ["“", "", 0],
    ["We will stay out,", "CONTENT VERBATIM", 0],
    ["” ", "", 0],
    ["said", "CUE CUE", 0],
    [" ", "", 0],
    ["Ruth Calder", "SPEAKER", 1],
    [", ", "SPEAKER", 0],
    ["chair of the ", "SPEAKER ROLE", 0],
    ["Dock Workers’ Union", "SPEAKER ROLE", 1],
    [". “", "", 0],
    ["Nobody works before Monday.", "CONTENT VERBATIM", 0],
    ["”", "", 0],
  ]);
});

test("a quote in a quote stands behind the outer one, and a mention in a mention behind the longer one", async () => {
  const article = await stored(
    parsePlainText(`Port quarrel goes on

“He told me: ‘You will never work again’,” said Omar al-Sayed, the manager of the port.

Officials in Lowland say talks go on.`),
  );
  expectWhole(article);
  const inner = article.quotes.nodes.find((quote: { nestedIn: unknown }) => quote.nestedIn !== null);
  expect(inner).toBeDefined();
  const runs: Run[] = article.annotatedText.flatMap((block: Block) => block.runs);
  const nested = runs.find((run) => run.text.includes("never work again"));
  expect(nested?.quotes.map(({ quote }) => quote.id)).toEqual([inner.nestedIn.id, inner.id]);
  const lengths = runs
    .filter((run) => run.mentions.length > 1)
    .map((run) => run.mentions.map((each) => each.span.end - each.span.start));
  for (const each of lengths) expect(each).toEqual([...each].sort((a, b) => b - a));
});
