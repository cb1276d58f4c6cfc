/** True if the text opens with one of the cues, which are in lower case, as whole words and in any case. */
export function startsWithCue(text: string, cues: readonly string[]): boolean {
  const lower = text.slice(0, longestCue).toLowerCase();
  return cues.some((cue) => lower.startsWith(cue) && !/^[\p{L}\p{N}]/u.test(lower.slice(cue.length)));
}

/** Longer than any cue in cues.data.json, in UTF-16 code units; a paragraph need not be read in whole. */
const longestCue = 80;
