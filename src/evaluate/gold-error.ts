/** A line that is no gold article; the message says what is wrong with it. */
export class GoldError extends Error {
  override readonly name = "GoldError";
}
