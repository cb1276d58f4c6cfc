export type StoreErrorCode =
  | "STORE_MISSING"
  | "STORE_NOT_A_FILE"
  | "STORE_UNWRITABLE"
  | "STORE_NOT_A_STORE"
  | "STORE_TOO_NEW"
  | "STORE_OUTDATED"
  | "STORE_BUSY"
  | "STORE_FULL";

/** The store cannot be used; the message is one line for the user: what, where, and what to do. */
export class StoreError extends Error {
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "StoreError";
    this.code = code;
  }
}
