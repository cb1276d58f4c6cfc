import type { GoldQuote } from "./gold-article.ts";
import type { PredictedQuote } from "./prediction.ts";
import { sharedSize } from "./range.ts";

/** True if the prediction names who said it: by words at the same place, or by the same name. */
export function sameSpeaker(gold: GoldQuote, { speakerMention, speaker }: PredictedQuote): boolean {
  if (speakerMention && sharedSize(gold.speaker, [speakerMention]) > 0) return true;
  return gold.speakerName !== null && speaker !== null && sameName(gold.speakerName, speaker);
}

/** True if the gold says anything about who the speaker is. */
export function hasSpeaker({ speaker, speakerName }: GoldQuote): boolean {
  return speaker.length > 0 || speakerName !== null;
}

/** True if an attribution points at somebody. */
export function claimsSpeaker({ speakerMention, speaker }: PredictedQuote): boolean {
  return speakerMention !== null || speaker !== null;
}

/** True if every word of the shorter name stands in the longer one: "Lee" and "Ann Lee", but not "A" and "Ann A". */
export function sameName(one: string, other: string): boolean {
  const [shorter = [], longer = []] = [wordsOf(one), wordsOf(other)].sort((a, b) => a.length - b.length);
  // An initial alone would be the same as too many names.
  return (shorter.at(-1)?.length ?? 0) > 1 && shorter.every((word) => longer.includes(word));
}

function wordsOf(name: string): readonly string[] {
  return (
    name
      .toLowerCase()
      .replaceAll(/['’]s\b/gu, "")
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
