import type { Quotation } from "../quotations/quotation.ts";
import type { SpeakerDraft } from "../speakers/speaker-draft.ts";
import { unattributed } from "../speakers/speaker-draft.ts";
import type { Scene } from "../speech/scene.ts";
import type { Statement } from "../speech/statement.ts";
import type { Language } from "./detect-language.ts";

/** A name, a title or a word set in marks is shorter, unless it is punctuated like speech. */
const fewestWords = 6;
const fewestSpokenWords = 3;
/** Scripts that write no spaces between words: a word is about two letters there. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/gu;
const endsSpeech = /[.!?…,;。！？،؟।]$/u;
const opensSpeech = /[:：,]\s*$/u;
const followsSpeech = /^\s*[,，、،]/u;
const sentenceEnd = /[.!?…。！？؟।](?=["”“»«’]?(?:\s|$))/gu;

/**
 * What is said in an article in another language than English, by its quotation marks alone: a quotation is speech if it is
 * punctuated so, or long. A second quotation of a paragraph goes on from the first if no whole sentence stands between.
 */
export function findForeignStatements(scene: Scene): Statement[] {
  const found: Statement[] = [];
  const statementOf = new Map<number, number>();
  scene.quotations.forEach((quotation, index) => {
    const { passage, innerStart: start, innerEnd: end, joins, parent } = quotation;
    const former = joins === null ? undefined : statementOf.get(joins);
    const stretch = { passage, start, end };
    const before = former === undefined ? undefined : found[former];
    if (former !== undefined && before) {
      statementOf.set(index, former);
      found[former] = { ...before, spans: [...before.spans, stretch], verbatim: [...before.verbatim, stretch] };
    } else if (parent === null && isSpeech(scene, quotation)) {
      statementOf.set(index, found.length);
      found.push({ ...marked, spans: [stretch], verbatim: [stretch], continues: continued(scene, found, quotation) });
    }
  });
  return found;
}

const marked: Statement = {
  kind: "DIRECT",
  spans: [],
  verbatim: [],
  cue: null,
  addressee: null,
  when: null,
  continues: null,
  nestedIn: null,
  method: "QUOTATION_MARKS",
  confidence: 0.8,
};

/** No speaker is guessed with English rules; the method says why. */
export function foreignSpeaker(language: Language): SpeakerDraft {
  return { ...unattributed, method: "FOREIGN_LANGUAGE", confidence: language.confidence };
}

function isSpeech(scene: Scene, { passage, start, end, innerStart, innerEnd }: Quotation): boolean {
  const bounds = scene.text.passages[passage];
  if (!bounds || (bounds.heading && bounds.field === "BODY")) return false;
  const field = scene.text.fields[bounds.field];
  const words = foreignWordCount(field.slice(innerStart, innerEnd));
  const punctuated =
    endsSpeech.test(field.slice(innerStart, innerEnd)) ||
    opensSpeech.test(field.slice(Math.max(bounds.start, start - 3), start)) ||
    followsSpeech.test(field.slice(end, Math.min(bounds.end, end + 3)));
  return words >= (punctuated ? fewestSpokenWords : fewestWords);
}

function foreignWordCount(text: string): number {
  const ideographs = text.match(unspaced)?.length ?? 0;
  return text.split(/\s+/u).filter(Boolean).length + Math.floor(ideographs / 2);
}

/** Index of the statement whose utterance this quotation goes on with: `“A”, says X. “B.”` */
function continued(scene: Scene, found: readonly Statement[], { passage, start }: Quotation): number | null {
  const last = found.at(-1)?.spans.at(-1);
  const field = scene.text.passages[passage]?.field;
  if (last?.passage !== passage || field === undefined) return null;
  const between = scene.text.fields[field].slice(last.end - 1, start);
  return (between.match(sentenceEnd)?.length ?? 0) <= 1 ? found.length - 1 : null;
}
