/** The format that the bytes of one article are in. */
export type SourceFormat = "PLAIN_TEXT" | "HTML" | "NINJS" | "NEWSML_G2" | "NITF" | "JSON_RECORD";

/** Where bytes came from, as far as it matters for reading them. */
export interface Origin {
  /** The address they were fetched from, to resolve relative links with; null for a file. */
  readonly url: string | null;
  /** The charset that the transport declared, as in an HTTP header; null where none did. */
  readonly charset: string | null;
}

/** The bytes of one article as they came. They are kept beside it, so that it can be read again. */
export interface Source {
  readonly format: SourceFormat;
  readonly bytes: Uint8Array;
  readonly origin: Origin;
}

/** For bytes that nobody said anything about. */
export const unknownOrigin: Origin = { url: null, charset: null };
