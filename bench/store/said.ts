import type { Attribution, EntityRef, Mention, Quote } from "../../src/extract/reading.ts";

/** What a paragraph says of a quote in it; the rest is as in most quotes. */
export interface Said extends Partial<Pick<Quote, "about" | "continues">> {
  readonly kind: Quote["kind"];
  readonly spans: Quote["spans"];
  readonly verbatim: Quote["verbatim"];
  /** The mention of who said it. */
  readonly by?: number;
  /** What is not as the mention and the kind of words let one expect. */
  readonly attribution?: Partial<Attribution>;
}

/** How sure the extractor is of a speaker, by how it knows. */
const sureness: Readonly<Record<string, number>> = {
  EXPLICIT_CUE: 0.95,
  SURNAME: 0.93,
  PRONOUN: 0.8,
  CONTINUATION: 0.85,
};
const unsure = 0.6;

/** The quote as the extractor would give it. */
export function quoteOf({ by, attribution, ...said }: Said, mentions: readonly Mention[]): Quote {
  const mention = by === undefined ? undefined : mentions[by];
  const speakers: readonly EntityRef[] = mention?.entity ? [mention.entity] : [];
  const { method = "EXPLICIT_CUE", status = "RESOLVED" } = attribution ?? {};
  const reported = said.kind === "INDIRECT";
  return {
    continues: null,
    nestedIn: null,
    about: [],
    method: reported ? "CLAUSE" : "MARKS",
    confidence: reported ? 0.85 : 0.98,
    ...said,
    attribution: {
      status,
      speakers,
      candidates: [],
      mention: by ?? null,
      speakerAsWritten: mention?.span ?? null,
      cue: null,
      addressee: null,
      roleAsStated: null,
      onBehalfOf: null,
      when: null,
      method,
      confidence: status === "RESOLVED" ? (sureness[method] ?? unsure) : unsure,
      ...attribution,
    },
  };
}
