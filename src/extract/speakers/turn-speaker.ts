import type { MentionDraft } from "../mentions/mention-draft.ts";
import type { EntityRef } from "../reading.ts";
import type { Statement } from "../speech/statement.ts";
import { labelKind } from "../speech/turn-labels.ts";
import { type WordRange, wordAt } from "../words/text.ts";
import type { Cast } from "./cast.ts";
import type { SpeakerDraft } from "./speaker-draft.ts";

/**
 * Who speaks behind a label that names nobody, "Q:", "A:", "UNIDENTIFIED MALE:"; null for any other cue.
 *
 * @param firstTurn the word at which the transcript begins
 */
export function turnSpeaker(cast: Cast, { cue }: Statement, firstTurn: number): SpeakerDraft | null {
  if (cue?.form !== "TURN" || !cue.subject) return null;
  const kind = labelKind(cast.scene.text, cue.subject);
  if (kind === "NAME") return null;
  return (kind === "ANSWER" ? interviewee(cast, cue.subject, firstTurn) : null) ?? nobodyNamed(cue.subject);
}

function nobodyNamed(range: WordRange): SpeakerDraft {
  const mention: MentionDraft = { range, kind: "NOMINAL", entity: null, via: null, method: "LABEL", confidence: 0.9 };
  return { status: "ANONYMOUS", speakers: [], candidates: [], mention, method: "LABEL", confidence: 0.9 };
}

/**
 * Who is interviewed: the only person whom headline and introduction name, else whom they name most often. It is a guess, and
 * left open between people who are named alike. Null where nobody is named before the first turn.
 */
function interviewee(cast: Cast, range: WordRange, firstTurn: number): SpeakerDraft | null {
  const named = cast.people.mentions.filter(({ range: { end } }) => end <= firstTurn);
  const all = ranked(named);
  const titles = ranked(named.filter((mention) => isInHeadline(cast, mention)));
  const introduced = titles.filter(({ entity, count }) =>
    all.some((one) => one.entity.index === entity.index && one.count > count),
  );
  const candidates = introduced.length === 1 ? introduced : all;
  const [best, second] = candidates;
  if (!best) return null;
  const via = named.find(({ entity }) => entity?.index === best.entity.index) ?? null;
  const method = "INTERVIEWEE";
  const confidence = all.length === 1 ? 0.85 : 0.6;
  const mention: MentionDraft = { range, kind: "NOMINAL", entity: null, via, method, confidence };
  if (second && second.count === best.count) {
    const open = candidates.map(({ entity }) => entity);
    return { status: "AMBIGUOUS", speakers: [], candidates: open, mention, method, confidence: 0.5 };
  }
  const speakers = [best.entity];
  return {
    status: "RESOLVED",
    speakers,
    candidates: [],
    mention: { ...mention, entity: best.entity },
    method,
    confidence,
  };
}

function isInHeadline({ scene: { text } }: Cast, { range }: MentionDraft): boolean {
  return text.passages[wordAt(text, range.first).passage]?.field === "HEADLINE";
}

/** The people of some mentions, those named most often first. */
function ranked(mentions: readonly MentionDraft[]): { entity: EntityRef; count: number }[] {
  const counts = new Map<number, { entity: EntityRef; count: number }>();
  for (const { entity } of mentions) {
    if (!entity) continue;
    const known = counts.get(entity.index);
    if (known) known.count++;
    else counts.set(entity.index, { entity, count: 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}
