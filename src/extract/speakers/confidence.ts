import type { Statement } from "../speech/statement.ts";
import type { SpeakerDraft } from "./speaker-draft.ts";

/** Share of speakers that were right, by the rule that named them; measured on annotated news, see docs/extraction.md. */
const byMethod: Readonly<Record<string, number>> = {
  EXPLICIT_CUE: 0.98,
  SURNAME: 0.98,
  KNOWN_NAME: 0.97,
  ACRONYM: 0.95,
  DESCRIPTION: 0.95,
  INSTITUTION: 0.95,
  SHORT_NAME: 0.92,
  STATE: 0.9,
  JOINT: 0.9,
  NOMINAL: 0.88,
  PART_OF_NAME: 0.85,
  SPELLING: 0.85,
  FIRST_PERSON: 0.85,
  PRONOUN: 0.85,
  SAME_WORDS: 0.85,
  LABEL: 0.95,
  INTERVIEWEE: 0.85,
  ROLE_NOUN: 0.8,
  INTRODUCED: 0.6,
  SIDE: 0.6,
  PEOPLE: 0.6,
  EPONYM: 0.6,
};
/** The same by the rule that found the statement: a clause behind a verb is less often speech than a quotation before one. */
const byStatement: Readonly<Record<string, number>> = {
  TURN: 0.98,
  QUOTATION_BEFORE_CUE: 0.98,
  CLAUSE_BEFORE_CUE: 0.95,
  ACCORDING_TO: 0.93,
  CUE_IN_CLAUSE: 0.91,
  CUE_BEFORE_THAT: 0.9,
  CUE_BEFORE_CLAUSE: 0.86,
  CUE_BEFORE_QUOTATION: 0.85,
  NAME_BEHIND_DASH: 0.85,
  LEAD_IN: 0.8,
  AS_CUE: 0.75,
  CUE_BEFORE_TO: 0.72,
};
/** A quotation that goes on without a cue is the former speaker's nearly always. */
const continuation = 0.97;
const otherwise = 0.8;
/** Rules that tell themselves how sure they are. */
const doubtful = new Set(["PRONOUN", "INTRODUCED", "INTERVIEWEE"]);

/** How sure a speaker is, given the statement that the rule named it for; a doubt of the rule's own keeps its lower value. */
export function confidenceOf(speaker: SpeakerDraft, statement: Statement, former: SpeakerDraft | undefined): number {
  if (speaker.status === "UNATTRIBUTED" || speaker.status === "AMBIGUOUS") return speaker.confidence;
  if (speaker.method === "CONTINUATION") return round((former?.confidence ?? otherwise) * continuation);
  const rule = byMethod[speaker.method] ?? otherwise;
  const doubted = doubtful.has(speaker.method) ? Math.min(rule, speaker.confidence) : rule;
  return round(doubted * (byStatement[statement.method] ?? otherwise));
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
