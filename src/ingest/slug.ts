/** In characters; what is longer is cut between words. */
const longestSlug = 80;

/** A slug that is short enough for an address. */
export function shortSlugOf(text: string): string {
  const slug = slugOf(text);
  return new RegExp(`^.{1,${longestSlug}}(?=-|$)`, "u").exec(slug)?.[0] ?? [...slug].slice(0, longestSlug).join("");
}

/**
 * A name for addresses: lower case, without diacritics and apostrophes, any other mark or space a hyphen.
 * Letters of every script are kept: "Владимир" is not nothing.
 */
export function slugOf(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\p{M}'’ʼ`]/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}
