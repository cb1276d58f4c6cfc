export type IngestErrorCode =
  | "FILE_MISSING"
  | "FILE_UNREADABLE"
  | "NOT_A_FILE"
  | "FOLDER_EMPTY"
  | "DOCUMENT_TOO_LARGE"
  | "UNPACKED_TOO_LARGE"
  | "BAD_GZIP"
  | "FETCH_FAILED"
  | "ADDRESS_REFUSED"
  | "ROBOTS_REFUSED"
  | "NOT_AN_ARTICLE"
  | "SAME_ARTICLE"
  | "BAD_SPAN"
  | "BAD_DATE";

/** An input that cannot be stored; the message is one line for the user, and nothing of the input was stored. */
export class IngestError extends Error {
  readonly code: IngestErrorCode;

  constructor(code: IngestErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "IngestError";
    this.code = code;
  }
}
