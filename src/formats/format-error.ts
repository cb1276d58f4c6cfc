/** Input that cannot be read as a story. The message is for the person who gave it: what is wrong, where, what to do. */
export class FormatError extends Error {
  override readonly name = "FormatError";
}
