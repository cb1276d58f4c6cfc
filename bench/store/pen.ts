import type { EntityRef, Mention, MentionKind, Quote, Role, Span } from "../../src/extract/reading.ts";
import type { Block } from "../../src/formats/story.ts";
import type { Body, Figure, Town } from "./cast.ts";
import { quoteOf, type Said } from "./said.ts";

/** A person or body of an article, with what the article says of them. */
interface Told<Entity> {
  readonly entity: Entity;
  readonly roles: Role[];
  /** Index of the last mention. */
  last: number;
}

/** Writes the body of an article, and notes what it writes about as the extractor would find it. */
export interface Pen {
  /** Writes on; gives the place of the words. */
  readonly write: (words: string) => Span;
  /** Ends a paragraph, if one is begun. */
  readonly end: () => void;
  /** Name, role and body at first, later the surname or the pronoun; gives the mention's index. */
  readonly figure: (figure: Figure, pronoun?: boolean) => number;
  readonly body: (body: Body) => number;
  readonly town: (town: Town) => number;
  readonly quote: (said: Said) => number;
  readonly people: readonly Told<Figure>[];
  readonly bodies: readonly Told<Body>[];
  readonly towns: readonly Town[];
  readonly mentions: readonly Mention[];
  readonly quotes: readonly Quote[];
  readonly text: () => string;
  readonly blocks: (rawStart: number) => Block[];
}

export function takePen(): Pen {
  let text = "";
  let begun = 0;
  const paragraphs: { start: number; text: string }[] = [];
  const people: Told<Figure>[] = [];
  const bodies: Told<Body>[] = [];
  const towns: Town[] = [];
  const mentions: Mention[] = [];
  const quotes: Quote[] = [];

  const write = (exact: string): Span => {
    const start = text.length;
    text += exact;
    return { field: "BODY", start, end: text.length, exact };
  };
  const mention = (span: Span, kind: MentionKind, entity: EntityRef, method: string, antecedent: number | null) => {
    const confidence = kind === "NAME" ? 0.95 : 0.8;
    return mentions.push({ span, kind, entity, antecedent, method, confidence }) - 1;
  };
  const end = () => {
    if (text.length === begun) return;
    paragraphs.push({ start: begun, text: text.slice(begun) });
    text += "\n\n";
    begun = text.length;
  };

  const body = (one: Body): number => {
    const index = bodies.findIndex(({ entity }) => entity.rank === one.rank);
    const known = bodies[index];
    if (known) {
      const short = text.length === begun ? `T${one.short.slice(1)}` : one.short;
      known.last = mention(write(short), "NOMINAL", { type: "FACTION", index }, "NOMINAL", known.last);
      return known.last;
    }
    const last = mention(write(one.name), "NAME", { type: "FACTION", index: bodies.length }, "NAME", null);
    bodies.push({ entity: one, roles: [], last });
    return last;
  };
  const figure = (one: Figure, pronoun = false): number => {
    const index = people.findIndex(({ entity }) => entity.rank === one.rank);
    const ref = { type: "PERSON", index: index < 0 ? people.length : index } as const;
    const known = people[index];
    if (known) {
      const [words, kind, method] = pronoun
        ? ([one.pronoun, "PRONOUN", "PRONOUN"] as const)
        : ([one.familyName, "NAME", "SURNAME"] as const);
      known.last = mention(write(words), kind, ref, method, known.last);
      return known.last;
    }
    const start = text.length;
    const named = mention(write(one.name), "NAME", ref, "NAME", null);
    write(`, ${one.role} of `);
    const at = body(one.body);
    const affiliation = mentions[at]?.entity?.index ?? null;
    const evidence: Span = { field: "BODY", start, end: text.length, exact: text.slice(start) };
    const role = { roleName: one.role, affiliation, evidence, method: "APPOSITION", confidence: 0.9 };
    people.push({ entity: one, roles: [role], last: named });
    return named;
  };
  const town = (one: Town): number => {
    const known = towns.findIndex(({ rank }) => rank === one.rank);
    const index = known < 0 ? towns.push(one) - 1 : known;
    return mention(write(one.name), "NAME", { type: "PLACE", index }, "NAME", null);
  };
  const quote = (said: Said): number => quotes.push(quoteOf(said, mentions)) - 1;
  return {
    write,
    end,
    figure,
    body,
    town,
    quote,
    people,
    bodies,
    towns,
    mentions,
    quotes,
    text: () => text.trimEnd(),
    blocks: (rawStart) =>
      paragraphs.map((paragraph) => ({
        kind: "PARAGRAPH",
        text: paragraph.text,
        rawStart: rawStart + paragraph.start,
        bodyStart: paragraph.start,
      })),
  };
}
