/** What the start of an HTTP answer says: where its body begins, and how long that is, in bytes. */
export interface AnswerHead {
  readonly bodyStart: number;
  readonly bodyLength: number;
}

const end = Buffer.from("\r\n\r\n");

/**
 * Reads the head of an answer; null while it is not whole.
 *
 * @throws Error for another status than 200, or without a Content-Length
 */
export function readHead(bytes: Buffer): AnswerHead | null {
  const at = bytes.indexOf(end);
  if (at < 0) return null;
  const head = bytes.toString("latin1", 0, at);
  const [, length] = /\r\ncontent-length: *(\d+)/iu.exec(head) ?? [];
  if (!/^HTTP\/1\.1 200 /u.test(head) || length === undefined) throw new Error(`not an answer to measure: ${head}`);
  return { bodyStart: at + end.length, bodyLength: Number(length) };
}
