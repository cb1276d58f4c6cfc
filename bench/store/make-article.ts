import { pick, type Random, randomOf } from "../../scripts/bench/random.ts";
import { extractorVersion } from "../../src/extract/extractor-version.ts";
import type { Reading } from "../../src/extract/reading.ts";
import type { Block, EditorialLink, Story } from "../../src/formats/story.ts";
import { type Cast, famous } from "./cast.ts";
import { nameless, type Plot, spoken, told } from "./paragraphs.ts";
import { type Pen, takePen } from "./pen.ts";
import { capital, clause } from "./prose.ts";

/** An article and what is read from it, with the ranks of those in the reading, in its order. */
export interface MadeArticle {
  readonly story: Story;
  readonly reading: Reading;
  readonly ranks: { readonly people: number[]; readonly bodies: number[]; readonly towns: number[] };
  /** Numbers of earlier articles that it is related to. */
  readonly related: readonly number[];
}

const publishers = Array.from({ length: 60 }, (_, index) => `${index % 2 ? "Evening" : "Daily"} Paper ${index + 1}`);
const sections = ["Politics", "World", "Business", "Local", "Sport", "Culture", "Health", "Science", "Travel", "Chess"];
const languages = ["en", "en-GB", "en-US", "en-AU", "en-IE", "en-ZA"];

const start = Date.UTC(2015, 0, 1);
const tenYears = 3652 * 86_400_000;

/** Where an article is, and how it is called, by its number alone: other articles point to it. */
export function titleOf(number: number): { readonly headline: string; readonly url: string } {
  const random = randomOf(number * 2_654_435_761 + 1);
  return { headline: capital(clause(random)), url: `https://news.example/${number}` };
}

/** The article of a number, from 0; the same one every time. */
export function makeArticle(number: number, cast: Cast): MadeArticle {
  const random = randomOf(number * 2_654_435_761);
  const plot: Plot = {
    lead: cast.anyFigure(random),
    other: cast.anyFigure(random),
    body: cast.anyBody(random),
    town: cast.anyTown(random),
  };
  const pen = takePen();
  writeBody(pen, random, plot, cast);

  const { headline, url } = titleOf(number);
  const standfirst = random() < 0.7 ? `${capital(clause(random))}.` : null;
  const author = cast.anyFigure(random).name;
  const byline = `By ${author}`;
  const links = random() < 0.9 && number > 0 ? [linkTo(Math.floor(random() * number), random)] : [];
  const front: Pick<Block, "kind" | "text">[] = [
    { kind: "HEADLINE", text: headline },
    ...(standfirst ? [{ kind: "STANDFIRST", text: standfirst } as const] : []),
    { kind: "BYLINE", text: byline },
  ];
  const pointers = links.map((link) => ({ kind: "RELATED_LINK", text: `${link.label}: ${link.headline}` }) as const);
  const head = front.map(({ text }) => `${text}\n\n`).join("");
  const bodyText = pen.text();
  const raw = [head + bodyText, ...pointers.map(({ text }) => text)].join("\n\n");
  let from = 0;
  const placed = (block: Pick<Block, "kind" | "text">): Block => {
    const rawStart = raw.indexOf(block.text, from);
    from = rawStart + block.text.length;
    return { ...block, rawStart, bodyStart: null };
  };
  const inFront = front.map(placed);
  from = head.length + bodyText.length;
  const story: Story = {
    raw,
    blocks: [...inFront, ...pen.blocks(head.length), ...pointers.map(placed)],
    links,
    headline,
    standfirst,
    bodyText,
    byline,
    authors: [author],
    dateline: null,
    datelineEnd: null,
    publisher: publishers[famous(random, publishers.length, 6)] as string,
    credit: null,
    datePublished: random() < 0.99 ? dateOf(random) : null,
    dateModified: null,
    url,
    publisherKey: null,
    section: random() < 0.95 ? (sections[famous(random, sections.length, 2)] as string) : null,
    inLanguage: null,
  };
  return {
    story,
    reading: readingOf(pen, languages[famous(random, languages.length, 0.1)] as string),
    ranks: {
      people: pen.people.map(({ entity }) => entity.rank),
      bodies: pen.bodies.map(({ entity }) => entity.rank),
      towns: pen.towns.map(({ rank }) => rank),
    },
    related: number < 2 ? [] : [Math.max(0, number - 1 - Math.floor(random() * 5000))],
  };
}

function writeBody(pen: Pen, random: Random, plot: Plot, cast: Cast): void {
  const count = 6 + Math.floor(random() * 6);
  for (let each = 0; each < count; each++) {
    // The first paragraph tells, and then speech and telling take turns: about five quotes.
    const kinds = each % 2 === 0 ? told : random() < 0.05 ? nameless : spoken;
    pick(random, kinds)(pen, random, plot, cast);
    pen.end();
  }
}

/** Whole days too, so that many articles share their date. */
function dateOf(random: Random): string {
  const at = start + Math.floor(random() * tenYears);
  return new Date(random() < 0.3 ? at - (at % 86_400_000) : at - (at % 1000)).toISOString();
}

/** To an article that is stored, or (one of five) to one that is not. */
function linkTo(number: number, random: Random): EditorialLink {
  const { headline, url } = titleOf(random() < 0.2 ? number + 1_000_000_000 : number);
  const label = pick(random, ["READ MORE", "SEE ALSO", "MORE"]);
  const how = { method: "LABEL", confidence: 0.9 };
  return { headline, label, summary: null, url, placement: "TRAILING", blocks: [], ...how };
}

function readingOf({ people, bodies, towns, mentions, quotes }: Pen, inLanguage: string): Reading {
  const known = { method: "NAME", confidence: 0.95 };
  return {
    extractorVersion,
    inLanguage,
    inLanguageBy: { method: "SCORE", confidence: 0.99 },
    mentions,
    quotes,
    people: people.map(({ entity: { name, givenName, familyName }, roles }) => ({
      ...known,
      name,
      givenName,
      familyName,
      honorificPrefix: null,
      aliases: [{ name: familyName, kind: "SHORT" }],
      roles,
    })),
    factions: bodies.map(({ entity: { name, kind, short } }) => ({
      ...known,
      name,
      kind,
      aliases: [{ name: short, kind: "NOMINAL" }],
      parentOrganization: null,
    })),
    places: towns.map(({ name, countryCode }) => ({ ...known, name, countryCode })),
  };
}
