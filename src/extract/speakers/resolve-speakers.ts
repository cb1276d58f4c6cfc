import { readNominal } from "../mentions/nominal.ts";
import { isPlural } from "../mentions/person-noun.ts";
import type { Statement } from "../speech/statement.ts";
import { type WordRange, wordAt } from "../words/text.ts";
import type { Cast } from "./cast.ts";
import { confidenceOf } from "./confidence.ts";
import { sameHeads, sameWords } from "./equal-words.ts";
import { jointSpeakers } from "./joint-speakers.ts";
import { type SpeakerDraft, unattributed } from "./speaker-draft.ts";
import { turnSpeaker } from "./turn-speaker.ts";
import { namedBehind, whoIs } from "./who-is.ts";

/** The speaker of each statement, in the order of trust: name, description, pronoun, continuation, equal words. */
export function resolveSpeakers(cast: Cast, statements: readonly Statement[]): SpeakerDraft[] {
  const speakers: SpeakerDraft[] = [];
  const firstTurn = statements.find(({ cue }) => cue?.form === "TURN")?.cue?.words.first ?? 0;
  for (const statement of statements) {
    const speaker = turnSpeaker(cast, statement, firstTurn) ?? speakerOf(cast, statement, speakers);
    const former = speakers[statement.continues ?? -1];
    speakers.push({ ...speaker, confidence: confidenceOf(speaker, statement, former) });
    const [entity] = speaker.speakers;
    const word = statement.cue?.words.first ?? cast.spoken.at(-1)?.word ?? 0;
    if (entity && statement.nestedIn === null) cast.spoken.push({ entity, word });
    if (isCrowd(cast, speaker)) cast.crowds.push({ speaker, word });
  }
  return sameHeads(cast, sameWords(cast, statements, speakers));
}

/** "residents": many, and without a name. */
function isCrowd({ scene }: Cast, { mention, status }: SpeakerDraft): boolean {
  if (mention?.kind !== "NOMINAL" || (status !== "COLLECTIVE" && status !== "ANONYMOUS")) return false;
  const nominal = readNominal(scene, mention.range);
  return nominal !== null && isPlural(nominal.head.lower);
}

function speakerOf(cast: Cast, statement: Statement, before: readonly SpeakerDraft[]): SpeakerDraft {
  if (statement.continues !== null) return continued(before[statement.continues]);
  const { cue } = statement;
  const subject = cue?.subject;
  if (!subject) return unattributed;
  const outer = statement.nestedIn === null ? undefined : before[statement.nestedIn];
  if (outer && isFirstPerson(cast, subject)) return firstPerson(outer, subject);
  const speaker =
    jointSpeakers(cast, cue) ?? whoIs(cast, subject, contentOf(cast, statement), outer?.speakers[0] ?? null);
  const named = speaker.speakers.length === 0 ? namedBehind(cast, statement) : null;
  const introduced = cue.form === "INTRODUCED";
  if (introduced) return { ...speaker, method: "INTRODUCED", confidence: Math.min(0.6, speaker.confidence) };
  return named ?? speaker;
}

/** "I told them, 'No.'" inside a quotation: the outer speaker speaks. */
function isFirstPerson(cast: Cast, subject: WordRange): boolean {
  return subject.end - subject.first === 1 && /^(?:i|we)$/.test(wordAt(cast.scene.text, subject.first).lower);
}

function firstPerson(outer: SpeakerDraft, range: WordRange): SpeakerDraft {
  const [entity = null] = outer.speakers;
  const mention = {
    range,
    kind: "PRONOUN" as const,
    entity,
    via: outer.mention,
    method: "FIRST_PERSON",
    confidence: 0.85,
  };
  return { ...outer, mention, method: "FIRST_PERSON" };
}

function continued(former: SpeakerDraft | undefined): SpeakerDraft {
  if (!former) return unattributed;
  return { ...former, mention: null, method: "CONTINUATION" };
}

/** Tells whether a word stands in what the statement says; the speaker is seldom named there. */
function contentOf(cast: Cast, statement: Statement): (word: number) => boolean {
  return (index) => {
    const word = wordAt(cast.scene.text, index);
    return statement.spans.some(
      ({ passage, start, end }) => passage === word.passage && start <= word.start && word.end <= end,
    );
  };
}
