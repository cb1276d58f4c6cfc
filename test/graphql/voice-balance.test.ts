import { afterAll, beforeAll, expect, test } from "vitest";
import { saveArticle } from "../../src/ingest/articles/save-article.ts";
import { harbourReading, harbourStory } from "../ingest/harbour-strike.ts";
import { sourceOf } from "../ingest/source-of.ts";
import { temporaryStore } from "../store/temporary-store.ts";
import { ask } from "./api.ts";
import { harbourDispute } from "./harbour-dispute.ts";

let temporary: Awaited<ReturnType<typeof harbourDispute>>;
beforeAll(async () => {
  temporary = await harbourDispute();
});
afterAll(() => temporary.remove());

const balance = `quotedWords unattributedWords
  speakers(top: 100) { speaker { ... on Person { name } ... on Faction { name } } quoteCount quotedWords share }
  factions(top: 100) { faction { name } quoteCount quotedWords share }`;

interface Voice {
  readonly speaker?: { readonly name: string };
  readonly faction?: { readonly name: string };
  readonly quoteCount: number;
  readonly quotedWords: number;
}

const lines = (voices: Voice[]) =>
  voices.map((voice) => `${(voice.speaker ?? voice.faction)?.name}: ${voice.quotedWords} in ${voice.quoteCount}`);

async function ofArticle(slug: string, given = "") {
  const query = `{ article(url: "https://news.example/${slug}") { voiceBalance${given} { ${balance} } } }`;
  const { data, messages } = await ask(temporary.store, query);
  expect(messages).toEqual([]);
  return data.article.voiceBalance;
}

test("the quoted words of an article are divided among speakers and factions", async () => {
  const found = await ofArticle("walkout");
  // "that the Port Authority had broken its word", "Nobody wins," and "the harbour was silent".
  expect([found.quotedWords, found.unattributedWords]).toEqual([14, 4]);
  expect(lines(found.speakers)).toEqual(["Dock Workers Union: 8 in 1", "Ruth Calder: 2 in 1"]);
  expect(lines(found.factions)).toEqual(["Dock Workers Union: 10 in 2"]);
  expect(found.factions[0].share).toBeCloseTo(10 / 14);
});

test("kinds of quotes can be left out, and the shares are then of the others", async () => {
  const found = await ofArticle("walkout", "(kind: [DIRECT, MIXED])");
  expect([found.quotedWords, found.unattributedWords]).toEqual([2, 0]);
  expect(found.speakers.map(({ share }: { share: number }) => share)).toEqual([1]);
});

test("a list of articles is weighed whole, page or not, as its filter takes it", async () => {
  const { data, messages } = await ask(
    temporary.store,
    `{ all: articles(first: 1) { voiceBalance { ${balance} } nodes { id } }
       every: articles(first: 100) { nodes { voiceBalance { ${balance} } } }
       late: articles(filter: { datePublished: { from: "2031-06-01T00:00:00Z" } }) { voiceBalance { ${balance} } }
       found: articles(search: "regret", first: 1) { voiceBalance { ${balance} } }
       nobody: articles(filter: { publisher: "x" }) { voiceBalance { ${balance} } } }`,
  );
  expect(messages).toEqual([]);
  const sum = data.every.nodes.reduce(
    (total: number, each: { voiceBalance: { quotedWords: number } }) => total + each.voiceBalance.quotedWords,
    0,
  );
  expect(data.all.voiceBalance.quotedWords).toBe(sum);
  expect(lines(data.late.voiceBalance.speakers)).toEqual(["Amina Sorel: 4 in 1"]);
  expect(data.found.voiceBalance).toEqual(data.late.voiceBalance);
  expect(data.nobody.voiceBalance).toEqual({ quotedWords: 0, unattributedWords: 0, speakers: [], factions: [] });
});

test("nested lists are weighed each for itself, with one statement for all", async () => {
  const { data, statements } = await ask(
    temporary.store,
    "{ people { nodes { name articles(first: 1) { voiceBalance { quotedWords } } } } }",
  );
  const of = Object.fromEntries(
    data.people.nodes.map((each: { name: string; articles: { voiceBalance: { quotedWords: number } } }) => [
      each.name,
      each.articles.voiceBalance.quotedWords,
    ]),
  );
  expect(of["Ruth Calder"]).toBe((await ofArticle("offer")).quotedWords + 14);
  expect(statements).toBe(3);
});

test("top takes that many, and is refused beyond 100", async () => {
  const speakers = (top: number) => `{ articles { voiceBalance { speakers(top: ${top}) { quoteCount } } } }`;
  expect((await ask(temporary.store, speakers(2))).data.articles.voiceBalance.speakers).toHaveLength(2);
  for (const top of [0, 101]) expect((await ask(temporary.store, speakers(top))).codes).toEqual(["BAD_USER_INPUT"]);
});

test("no kinds at all are refused", async () => {
  const query = "{ articles { voiceBalance(kind: []) { quotedWords } } }";
  expect((await ask(temporary.store, query)).codes).toEqual(["BAD_USER_INPUT"]);
});

test("a joint quote counts fully for each, and a quote in a quote only for who says the outer one", async () => {
  const joint = await temporaryStore();
  const reading = harbourReading();
  const [first, second, ...rest] = reading.quotes;
  if (!first || !second) throw new Error("the story has two quotes");
  const both = [
    { type: "PERSON", index: 0 },
    { type: "FACTION", index: 0 },
  ] as const;
  const quotes = [
    { ...first, attribution: { ...first.attribution, speakers: both } },
    { ...second, nestedIn: 0 },
    ...rest.map((quote) => ({ ...quote, nestedIn: 0 })),
  ];
  const story = harbourStory();
  await saveArticle(joint.store, story, { ...reading, quotes }, sourceOf(story.raw));
  const { data, messages } = await ask(joint.store, `{ articles { voiceBalance { ${balance} } } }`);
  await joint.remove();
  expect(messages).toEqual([]);
  const { voiceBalance } = data.articles;
  // The words of the first: "the port’s new offer “an insult”".
  expect(voiceBalance.quotedWords).toBe(6);
  expect(voiceBalance.speakers.map(({ share }: { share: number }) => share)).toEqual([1, 1]);
});

test.each([
  ["We will stay out,", 4],
  ["We will – of course – win", 5],
  ["We will - of course - win", 5],
  ["a cease-fire—again", 3],
  ["two\nlines  and\u00a0more\ttabs", 5],
  ["…", 0],
  ["it’s “fine”", 2],
])("%j has %i words", async (text, count) => {
  const { store } = temporary;
  await store.dataSource.query("UPDATE quote SET text = ? WHERE id = 1", [text]);
  const [row] = await store.reader.all<{ word_count: number }>("SELECT word_count FROM quote WHERE id = 1");
  expect(row?.word_count).toBe(count);
});
