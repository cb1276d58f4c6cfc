import "reflect-metadata";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { base, en, Faker } from "@faker-js/faker";
import type { Attribution, Reading, Span } from "../src/extract/reading.ts";
import type { Story } from "../src/formats/story.ts";
import { saveArticle } from "../src/ingest/articles/save-article.ts";
import { closeStore, openStore } from "../src/store/database.ts";
import { migrateUp } from "../src/store/migrate.ts";

/**
 * Stores made-up articles, already read, and prints how long one takes as the store grows, in all and on the processor
 * alone (which other programs on the machine disturb less), and how many rows a list of related stories has. `npx tsx scripts/bench-relate.ts [articles] [every]`
 */

const total = Number(process.argv[2] ?? 20_000);
const every = Number(process.argv[3] ?? 1000);
const faker = new Faker({ locale: [en, base], seed: 4 });
const random = () => faker.number.float();

/** The first are in most articles, the last in hardly any, as words and names are (Zipf). */
function zipf<Item>(items: readonly Item[]): Item {
  return items[Math.min(items.length - 1, Math.floor(items.length ** random()) - 1)] as Item;
}

const syllables = "ba ne ri to lu ka mi so de va pel gor tan vis mor ched nal quin sto fer".split(" ");
const makeWord = () =>
  Array.from({ length: 2 + Math.floor(random() * 3) }, () => faker.helpers.arrayElement(syllables));
const words = Array.from({ length: 30_000 }, () => makeWord().join(""));
const people = Array.from({ length: 6000 }, () => `${faker.person.firstName()} ${faker.person.lastName()}`);
const bodies = Array.from({ length: 1500 }, () => `${faker.company.name()} Union`);

interface Event {
  readonly words: readonly string[];
  readonly people: readonly string[];
  readonly bodies: readonly string[];
  readonly quotes: readonly string[];
  readonly day: number;
}

function makeEvent(day: number): Event {
  const several = <Item>(count: number, make: () => Item) => [...new Set(Array.from({ length: count }, make))];
  return {
    words: several(15, () => zipf(words)),
    people: several(3, () => zipf(people)),
    bodies: several(2, () => zipf(bodies)),
    quotes: several(4, () => Array.from({ length: 14 }, () => zipf(words)).join(" ")),
    day,
  };
}

function makeArticle(event: Event, number: number): { story: Story; reading: Reading } {
  const pick = <Item>(items: readonly Item[]) => faker.helpers.arrayElements([...items], { min: 1, max: items.length });
  const cast = pick(event.people);
  const said = pick(event.quotes);
  const prose = () =>
    Array.from({ length: 45 }, () => (random() < 0.2 ? faker.helpers.arrayElement(event.words) : zipf(words))).join(
      " ",
    );
  const paragraphs = [
    ...said.map((quote) => `“${quote},” said ${faker.helpers.arrayElement(cast)}. ${prose()}.`),
    ...Array.from({ length: 4 }, () => `${cast.join(" and ")} of ${event.bodies.join(" and ")}: ${prose()}.`),
  ];
  const headline = Array.from({ length: 7 }, () => faker.helpers.arrayElement(event.words)).join(" ");
  const bodyText = paragraphs.join("\n\n");
  const blocks: Story["blocks"][number][] = [{ kind: "HEADLINE", text: headline, rawStart: 0, bodyStart: null }];
  let start = 0;
  for (const text of paragraphs) {
    blocks.push({ kind: "PARAGRAPH", text, rawStart: headline.length + 2 + start, bodyStart: start });
    start += text.length + 2;
  }
  const date = new Date(Date.UTC(2031, 0, 1 + event.day)).toISOString().slice(0, 10);
  const story: Story = {
    raw: `${headline}\n\n${bodyText}`,
    blocks,
    links: [],
    headline,
    standfirst: null,
    bodyText,
    byline: null,
    authors: [],
    dateline: null,
    datelineEnd: null,
    publisher: `Paper ${number % 20}`,
    credit: null,
    datePublished: date,
    dateModified: null,
    url: `https://news.example/${number}`,
    publisherKey: null,
    section: null,
    inLanguage: "en",
  };
  return { story, reading: read(bodyText, cast, event.bodies, said) };
}

function read(body: string, cast: readonly string[], bodiesIn: readonly string[], said: readonly string[]): Reading {
  const sure = { method: "MADE", confidence: 1 };
  const span = (exact: string): Span => {
    const start = body.indexOf(exact);
    return { field: "BODY", start, end: start + exact.length, exact };
  };
  const attribution: Attribution = {
    status: "RESOLVED",
    speakers: [{ type: "PERSON", index: 0 }],
    candidates: [],
    mention: 0,
    speakerAsWritten: null,
    cue: null,
    addressee: null,
    roleAsStated: null,
    onBehalfOf: null,
    when: null,
    ...sure,
  };
  const named = (name: string, type: "PERSON" | "FACTION", index: number) =>
    Array.from({ length: 3 }, () => {
      return { span: span(name), kind: "NAME" as const, entity: { type, index }, antecedent: null, ...sure };
    });
  return {
    extractorVersion: "1",
    inLanguage: "en",
    inLanguageBy: { method: "DECLARED", confidence: 1 },
    quotes: said.map((quote) => {
      const spans = [span(quote)];
      return {
        kind: "DIRECT",
        spans,
        verbatim: spans,
        continues: null,
        nestedIn: null,
        about: [],
        attribution,
        ...sure,
      };
    }),
    mentions: [
      ...cast.flatMap((name, index) => named(name, "PERSON", index)),
      ...bodiesIn.flatMap((name, index) => named(name, "FACTION", index)),
    ],
    people: cast.map((name) => {
      const [givenName = null, familyName = null] = name.split(" ");
      return { name, givenName, familyName, honorificPrefix: null, aliases: [], roles: [], ...sure };
    }),
    factions: bodiesIn.map((name) => ({ name, kind: "NGO", aliases: [], parentOrganization: null, ...sure })),
    places: [],
  };
}

const folder = await mkdtemp(join(tmpdir(), "newsgraph-bench-"));
const store = await openStore(join(folder, "news.sqlite"));
await migrateUp(store);
const events: Event[] = [];
let since = performance.now();
let used = process.cpuUsage();
console.log("articles  ms each  of these CPU  related stories each");
for (let number = 1; number <= total; number++) {
  // Some five reports an event, most of them within days.
  if (events.length < 10 || random() < 0.2) events.push(makeEvent(Math.floor(number / 100)));
  const event = events[events.length - 1 - Math.floor(events.length ** random() - 1)] as Event;
  const { story, reading } = makeArticle(event, number);
  const source = { format: "PLAIN_TEXT", bytes: Buffer.from(story.raw), origin: { url: null, charset: null } } as const;
  await saveArticle(store, story, reading, source);
  if (number % every !== 0) continue;
  const each = (performance.now() - since) / every;
  const [row] = await store.reader.all<{ n: number }>("SELECT count(*) AS n FROM related_story");
  const { user, system } = process.cpuUsage(used);
  const columns = [each.toFixed(1).padStart(7), ((user + system) / 1000 / every).toFixed(1).padStart(12)];
  console.log([String(number).padStart(8), ...columns, ((row?.n ?? 0) / number).toFixed(2)].join("  "));
  since = performance.now();
  used = process.cpuUsage();
}
await closeStore(store);
await rm(folder, { recursive: true });
