/** A feed was asked for in a way that makes no sense; the message is one line for the client. */
export class BadRequest extends Error {
  constructor(message: string) {
    super(message.replaceAll(/\s+/gu, " "));
    this.name = "BadRequest";
  }
}
