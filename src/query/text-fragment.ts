/** Text that is longer is pointed to by its first and its last words. In UTF-16 code units. */
const longestWhole = 80;
const wordsOfAnEnd = 5;

/**
 * An address that opens a page at the place of some words and marks them there
 * (https://wicg.github.io/scroll-to-text-fragment/).
 *
 * @param parts the words as they stand in the text; several where something else stands between them
 * @param language a BCP 47 tag; what a word is depends on it
 */
export function withTextFragment(url: string, parts: readonly string[], language: string): string {
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined) return url;
  const whole = parts.length === 1 && first.length <= longestWhole;
  const ends = whole ? [first] : [firstWords(first, language), lastWords(last, language)];
  return `${url}${url.includes("#") ? "" : "#"}:~:text=${ends.map(encode).join(",")}`;
}

/** As a page shows the text: spaces joined, no control characters, no lone surrogates. The dash, too, has a meaning here. */
function encode(text: string): string {
  const shown = text.replaceAll(/\s+/gu, " ").replaceAll(/[\p{Cc}\p{Cs}]/gu, "");
  return encodeURIComponent(shown).replaceAll("-", "%2D");
}

/** Pages are searched for whole words only, as the Unicode standard parts them, which `Intl.Segmenter` does too. */
function wordsOf(text: string, language: string): { start: number; end: number }[] {
  return [...new Intl.Segmenter(language, { granularity: "word" }).segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => ({ start: index, end: index + segment.length }));
}

function firstWords(text: string, language: string): string {
  return text.slice(0, wordsOf(text, language)[wordsOfAnEnd - 1]?.end);
}

function lastWords(text: string, language: string): string {
  return text.slice(wordsOf(text, language).at(-wordsOfAnEnd)?.start ?? 0);
}
