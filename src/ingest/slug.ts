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
