import { readStory } from "../../src/extract/read-story.ts";
import type { EntityRef, Reading } from "../../src/extract/reading.ts";
import { parsePlainText } from "../../src/formats/plain-text.ts";

/** What a front end would show of a quote. */
export interface ReadQuote {
  readonly kind: string;
  readonly said: readonly string[];
  readonly by: string | null;
  readonly as: string | null;
  readonly cue: string | null;
  readonly to: string | null;
  readonly when: string | null;
  readonly status: string;
  readonly method: string;
}

const opening = "Velm council meets\n\nThe council of Velm met on Monday to talk about the harbour.\n\n";

/** Reads paragraphs as the body of an article that opens with a paragraph of no interest. */
function readBody(...paragraphs: readonly string[]): Reading {
  return readStory(parsePlainText(opening + paragraphs.join("\n\n")));
}

/** The quotes of such a body. */
export function quotesOf(...paragraphs: readonly string[]): ReadQuote[] {
  const reading = readBody(...paragraphs);
  return reading.quotes.map(({ kind, spans, attribution }) => ({
    kind,
    said: spans.map(({ exact }) => exact),
    by: attribution.speakers.map((speaker) => nameOf(reading, speaker)).join(" + ") || null,
    as: attribution.speakerAsWritten?.exact ?? null,
    cue: attribution.cue?.span.exact ?? null,
    to: attribution.addressee?.span.exact ?? null,
    when: attribution.when?.exact ?? null,
    status: attribution.status,
    method: attribution.method,
  }));
}

/** The name of an entity of a reading. */
function nameOf(reading: Reading, { type, index }: EntityRef): string {
  const entities = { PERSON: reading.people, FACTION: reading.factions, PLACE: reading.places }[type];
  return entities[index]?.name ?? "?";
}
