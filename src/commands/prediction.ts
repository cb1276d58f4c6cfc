import type { EntityRef, Mention, Quote, Reading } from "../extract/reading.ts";
import type { Story } from "../formats/story.ts";
import { type RawRange, rawRange } from "./raw-range.ts";

/** A reading in the form that extractors are compared in: every place is a range of the raw text. */
export interface Prediction {
  readonly id: unknown;
  readonly quotes: readonly {
    readonly kind: Quote["kind"];
    readonly spans: readonly RawRange[];
    /** The words that name the speaker, as written: "Ann Lee, the mayor". A quote that goes on inherits the mention. */
    readonly speakerMention: RawRange | null;
    readonly speaker: string | null;
    /** How sure the attribution is, 0 to 1. */
    readonly confidence: number;
    readonly cue: RawRange | null;
  }[];
  /** Mentions are names and acronyms only: no titles, no nominals, no pronouns. */
  readonly people: readonly { readonly name: string; readonly mentions: readonly RawRange[] }[];
  readonly factions: readonly {
    readonly name: string;
    readonly kind: string;
    readonly mentions: readonly RawRange[];
  }[];
  readonly places: readonly { readonly name: string; readonly mentions: readonly RawRange[] }[];
}

/** What the extractor found in a story, as one line of `newsgraph extract --jsonl`. */
export function toPrediction(id: unknown, story: Story, reading: Reading): Prediction {
  const names = namesByEntity(reading);
  const mentions = (type: EntityRef["type"], index: number) =>
    (names.get(`${type} ${index}`) ?? []).map(({ span }) => rawRange(story, span));
  return {
    id,
    quotes: utterances(story, reading).map(([quote, ...rest]) => {
      const mention = speakerMention(quote, reading);
      const written = quote.attribution.speakerAsWritten ?? mention?.span ?? null;
      return {
        kind: quote.kind,
        spans: [quote, ...rest].flatMap(({ spans }) => spans.map((span) => rawRange(story, span))),
        speakerMention: written ? rawRange(story, written) : null,
        speaker: entityName(quote.attribution.speakers[0], reading) ?? describedSpeaker(mention, reading),
        confidence: quote.attribution.confidence,
        cue: quote.attribution.cue ? rawRange(story, quote.attribution.cue.span) : null,
      };
    }),
    people: reading.people.map(({ name }, index) => ({ name, mentions: mentions("PERSON", index) })),
    factions: reading.factions.map(({ name, kind }, index) => ({ name, kind, mentions: mentions("FACTION", index) })),
    places: reading.places.map(({ name }, index) => ({ name, mentions: mentions("PLACE", index) })),
  };
}

/**
 * Quotes with what goes on from them in the same paragraph: `"A," she said. "B."` is two quotes of a reading and one
 * attribution of the annotated corpora. A quotation behind reported speech is one of its own there as well.
 */
function utterances({ bodyText }: Story, { quotes }: Reading): [Quote, ...Quote[]][] {
  const groupOf = new Map<number, [Quote, ...Quote[]]>();
  quotes.forEach((quote, index) => {
    const group = groupOf.get(quote.continues ?? -1);
    const [from, to] = [group?.at(-1)?.spans.at(-1), quote.spans[0]];
    const near = from && to && from.field === to.field && !bodyText.slice(from.end, to.start).includes("\n\n");
    const goesOn = group !== undefined && near && group[0].kind !== "INDIRECT";
    if (goesOn) group.push(quote);
    groupOf.set(index, goesOn ? group : [quote]);
  });
  return [...new Set(groupOf.values())];
}

function namesByEntity({ mentions }: Reading): Map<string, Mention[]> {
  const names = new Map<string, Mention[]>();
  for (const mention of mentions) {
    if (!mention.entity || !(mention.kind === "NAME" || mention.kind === "ACRONYM")) continue;
    const key = `${mention.entity.type} ${mention.entity.index}`;
    names.set(key, [...(names.get(key) ?? []), mention]);
  }
  return names;
}

/** The words that name the speaker; a quote that goes on from another one inherits them. */
function speakerMention(quote: Quote, reading: Reading): Mention | undefined {
  const seen = new Set<Quote>();
  for (let at: Quote | undefined = quote; at && !seen.has(at); at = reading.quotes[at.continues ?? -1]) {
    if (at.attribution.mention !== null) return reading.mentions[at.attribution.mention];
    seen.add(at);
  }
  return undefined;
}

/** A speaker without a name is called by the description, as annotated corpora do: "residents". */
function describedSpeaker(mention: Mention | undefined, { mentions }: Reading): string | null {
  const described = mention?.kind === "PRONOUN" ? mentions[mention.antecedent ?? -1] : mention;
  return described?.kind === "NOMINAL" && described.entity === null ? described.span.exact : null;
}

function entityName(entity: EntityRef | undefined, reading: Reading): string | null {
  if (!entity) return null;
  const entities = { PERSON: reading.people, FACTION: reading.factions, PLACE: reading.places }[entity.type];
  return entities[entity.index]?.name ?? null;
}
