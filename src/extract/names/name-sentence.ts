import { markPhrase } from "./gazetteer.ts";
import type { NameWord } from "./name-word.ts";

/** What a token may be: no part of a name, only inside one, or any part. */
export const role = { none: 0, inner: 1, any: 2 } as const;

/** A sentence as the tagger sees it. Its arrays are plain ones: for so few numbers a typed array takes longer to make. */
export interface NameSentence {
  readonly words: readonly NameWord[];
  /** The words' texts. */
  readonly texts: readonly string[];
  /** The lists that each token stands on, as bit fields. */
  readonly flags: readonly number[];
  /** The {@link role} of each token. */
  readonly roles: readonly number[];
  /** First and last token of the capitalised run that the token is in; itself where it is in none. */
  readonly runStart: readonly number[];
  readonly runEnd: readonly number[];
  readonly heading: boolean;
}

/** A connector may be inside a name only where a capital, or a connector before a capital, follows. */
function rolesOf(words: readonly NameWord[]): number[] {
  const roles: number[] = words.map(() => role.none);
  for (let i = words.length - 1; i >= 0; i--) {
    const word = words[i];
    const next = roles[i + 1] ?? role.none;
    if (word?.capital) roles[i] = role.any;
    else if (word?.particle && next !== role.none) roles[i] = role.any;
    else if (word?.connector && (next !== role.none || /\p{N}$/u.test(word.text))) roles[i] = role.inner;
  }
  return roles;
}

/** @param words the words of one sentence, in order */
export function nameSentence(words: readonly NameWord[], heading: boolean): NameSentence {
  const texts = words.map(({ text }) => text);
  const flags = words.map(({ lists }) => lists);
  words.forEach(({ phrases }, at) => {
    if (phrases) for (const phrase of phrases) markPhrase(flags, texts, at, phrase);
  });
  const runStart = words.map((_, i) => i);
  const runEnd = words.map((_, i) => i);
  for (let i = 1; i < words.length; i++) {
    if (words[i]?.capital && words[i - 1]?.capital) runStart[i] = runStart[i - 1] ?? i;
  }
  for (let i = words.length - 2; i >= 0; i--) {
    if (words[i]?.capital && words[i + 1]?.capital) runEnd[i] = runEnd[i + 1] ?? i;
  }
  return { words, texts, flags, roles: rolesOf(words), runStart, runEnd, heading };
}
