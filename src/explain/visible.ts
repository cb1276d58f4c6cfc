/** White space, and characters that would steer a terminal or turn the direction of what follows. */
const unsafe = /\s|[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

/** Text of an article as it may be printed: on one line, and without power over the terminal. Its length stays. */
export function visible(text: string): string {
  return text.replaceAll(unsafe, (character) => (/\s/u.test(character) ? " " : "\ufffd"));
}
