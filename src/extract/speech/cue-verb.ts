import { type Text, type Word, wordAt } from "../words/text.ts";
import data from "./cue-verbs.data.json" with { type: "json" };

/**
 * How a verb marks speech. PLAIN takes a clause or a quotation ("said"), REQUEST an infinitive ("urged"), JUDGEMENT a
 * verdict ("called it"), GUARDED a clause with "that" only ("indicated"), QUOTE a quotation only ("laughed"), CLOSING the
 * clause before it only (", an inquiry found").
 */
export type CueFrame = "PLAIN" | "REQUEST" | "JUDGEMENT" | "GUARDED" | "QUOTE" | "CLOSING";

export interface CueVerb {
  readonly lemma: string;
  readonly frames: ReadonlySet<CueFrame>;
  /** True for verbs with an object for the hearer: "told Reuters". */
  readonly takesAddressee: boolean;
  /** Number of words the cue covers: 2 for "pointed out". */
  readonly length: number;
}

const lists: readonly (readonly [CueFrame, readonly string[]])[] = [
  ["PLAIN", data.plain],
  ["REQUEST", data.request],
  ["JUDGEMENT", data.judgement],
  ["GUARDED", data.guarded],
  ["QUOTE", data.quoteOnly],
  ["CLOSING", data.closing],
];
const frames = new Map<string, Set<CueFrame>>();
for (const [frame, lemmas] of lists) {
  for (const lemma of lemmas) frames.set(lemma, (frames.get(lemma) ?? new Set()).add(frame));
}
const addressees = new Set(data.addressee);
for (const lemma of addressees) if (!frames.has(lemma)) frames.set(lemma, new Set(["PLAIN"]));
frames.get("tell")?.add("PLAIN");
const particles = new Map(Object.entries(data.particles));

const verbs = new Set([...frames.keys(), ...particles.keys()].map((lemma) => lemma.split(" ")[0] ?? lemma));
const forms = new Map<string, string>(Object.entries(data.irregular));
for (const lemma of verbs) for (const form of inflect(lemma)) if (!forms.has(form)) forms.set(form, lemma);

/** The regular forms of an English verb: base, -s, -ed, -ing. */
function inflect(lemma: string): string[] {
  const stem = lemma.endsWith("e") ? lemma.slice(0, -1) : lemma;
  const sibilant = /(?:s|x|z|ch|sh|o)$/.test(lemma);
  if (/[^aeiou]y$/.test(lemma)) {
    const y = lemma.slice(0, -1);
    return [lemma, `${y}ies`, `${y}ied`, `${lemma}ing`];
  }
  // "signalled" and "signaled": which verbs double their last letter differs between American and British spelling.
  const doubled = /[aeiou][bdglmnprt]$/.test(lemma) ? [`${lemma}${lemma.at(-1)}ed`, `${lemma}${lemma.at(-1)}ing`] : [];
  return [lemma, sibilant ? `${lemma}es` : `${lemma}s`, `${stem}ed`, `${stem}ing`, ...doubled];
}

/** The cue verb that a word is a form of, with its particle ("pointed out", "called for"), or null. */
export function cueVerbAt(text: Text, word: Word): CueVerb | null {
  const lemma = forms.get(word.lower);
  if (lemma === undefined) return null;
  const next = wordAt(text, word.index + 1);
  const phrasal = particles.get(lemma)?.includes(next.lower) ? `${lemma} ${next.lower}` : null;
  const found = phrasal && frames.has(phrasal) ? phrasal : lemma;
  const known = frames.get(found);
  if (!known) return null;
  return { lemma: found, frames: known, takesAddressee: addressees.has(lemma), length: found === lemma ? 1 : 2 };
}
