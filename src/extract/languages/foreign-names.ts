import type { NameSpan } from "../names/name-span.ts";
import type { TextField } from "../reading.ts";
import { type Language, primaryTag } from "./detect-language.ts";

/** Languages that write every noun with a capital: one such word alone is no sign of a name there. */
const capitalisedNouns: ReadonlySet<string> = new Set(["de", "lb"]);
const article = /^(?:der|die|das|dem|den|des|ein|eine|einem|einen|einer|eines)$/iu;
/** The tagger has learned from English text; of what it takes for a name in another language fewer are names. */
const trust = 0.7;

/**
 * The names of an article in another language than English, with less confidence. In German a person of one word is kept
 * only if a longer name of the article ends in it, "Brandt" of "Ida Brandt"; "das Tor" is nobody.
 */
export function foreignNames(
  names: readonly NameSpan[],
  fields: Readonly<Record<TextField, string>>,
  language: Language,
): NameSpan[] {
  const wordsOf = ({ field, start, end }: NameSpan) => fields[field].slice(start, end).split(/\s+/u);
  const startsLikeNoun = (name: NameSpan) => article.test(wordsOf(name)[0] ?? "");
  const isLong = (name: NameSpan) => wordsOf(name).length > 1 && !startsLikeNoun(name);
  const surnames = new Set(names.filter(isLong).map((name) => wordsOf(name).at(-1)));
  const isNoun = (name: NameSpan) => !isLong(name) && (startsLikeNoun(name) || !surnames.has(wordsOf(name)[0]));
  const kept = capitalisedNouns.has(primaryTag(language.tag))
    ? names.filter((name) => name.kind === "PLACE" || !isNoun(name))
    : names;
  return kept.map((name) => ({ ...name, confidence: name.confidence * trust }));
}
