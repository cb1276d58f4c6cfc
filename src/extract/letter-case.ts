const lower = /^\p{Ll}/u;
const upper = /^\p{Lu}/u;

// Nearly every word opens with a letter of ASCII, for which comparing codes is several times as fast as an expression.

/** Whether a word begins with a lower-case letter of any script. */
export function opensLower(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < 128 ? code >= 97 && code <= 122 : lower.test(text);
}

/** Whether a word begins with a capital letter of any script. */
export function opensUpper(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : upper.test(text);
}
