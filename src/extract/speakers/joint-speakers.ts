import type { MentionDraft } from "../mentions/mention-draft.ts";
import { readNominal } from "../mentions/nominal.ts";
import { isPlural } from "../mentions/person-noun.ts";
import type { Cue } from "../speech/cue.ts";
import { type WordRange, wordAt } from "../words/text.ts";
import type { Cast } from "./cast.ts";
import type { SpeakerDraft } from "./speaker-draft.ts";

/** How far before a name the word may stand that joins it to the name before it: "and the nurse Alice Kanku". */
const reach = 5;

/**
 * The people who say something together: "Ann Lee and Bo Wei", "the ministers, Ann Lee of Norland and Bo Wei of Sudland",
 * "Ann Lee, the mayor, and Bo Wei, her deputy". Null where the cue has one subject, or one without names.
 */
export function jointSpeakers(cast: Cast, { subject, described }: Cue): SpeakerDraft | null {
  if (!subject) return null;
  const people = peopleIn(cast, subject);
  if (areJoined(cast, people, subject.first)) return together(people, subject);
  if (!described || described.end <= subject.end || hasVerb(cast, { first: subject.end, end: described.end }))
    return null;
  const apposed = peopleIn(cast, { first: subject.end, end: described.end });
  const all = [...people, ...apposed];
  const joined =
    people.length === 0
      ? isMany(cast, subject) && areJoined(cast, apposed, subject.end)
      : apposed.length > 0 && apposed.every(({ range }) => isAdded(cast, range.first));
  return joined ? together(all, { first: subject.first, end: described.end }) : null;
}

/** The people named in a phrase, but for those that only say more of somebody else: "an aide to Ann Lee". */
function peopleIn(cast: Cast, phrase: WordRange): MentionDraft[] {
  return cast.mentions
    .inside(phrase)
    .filter(
      ({ entity, kind, range }) =>
        entity?.type === "PERSON" && kind === "NAME" && wordAt(cast.scene.text, range.first - 1).pos !== "ADP",
    );
}

/** True for two and more, of which each but the first has a comma or "and" before it. */
function areJoined({ scene }: Cast, people: readonly MentionDraft[], floor: number): boolean {
  const follows = ({ range }: MentionDraft) => {
    for (let at = range.first - 1; at > floor && at >= range.first - reach; at--)
      if (/^(?:and|,|&)$/.test(wordAt(scene.text, at).lower)) return true;
    return false;
  };
  return people.length > 1 && people.slice(1).every(follows);
}

/** ", and Bo Wei": no part of an apposition, which has "and" without a comma. */
function isAdded({ scene }: Cast, first: number): boolean {
  return wordAt(scene.text, first - 1).lower === "and" && wordAt(scene.text, first - 2).text === ",";
}

/** "the ministers of trade", "the brothers". */
function isMany({ scene }: Cast, phrase: WordRange): boolean {
  const head = readNominal(scene, phrase)?.head;
  return head !== undefined && isPlural(head.lower);
}

function hasVerb({ scene }: Cast, { first, end }: WordRange): boolean {
  for (let at = first; at < end; at++) if (/^(?:VERB|AUX)$/.test(wordAt(scene.text, at).pos)) return true;
  return false;
}

function together(people: readonly MentionDraft[], range: WordRange): SpeakerDraft {
  const [first] = people as readonly [MentionDraft];
  return {
    status: "RESOLVED",
    speakers: people.flatMap(({ entity }) => (entity ? [entity] : [])),
    candidates: [],
    mention: { ...first, range, kind: "NOMINAL", via: first, method: "JOINT" },
    method: "JOINT",
    confidence: 0.85,
  };
}
