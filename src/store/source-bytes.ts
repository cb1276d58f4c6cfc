import { Column } from "typeorm";

/** The same words as in `formats/`, which the store does not import. */
type SourceFormat = "PLAIN_TEXT" | "HTML" | "NINJS" | "NEWSML_G2" | "NITF" | "JSON_RECORD";

/** The raw input of an article as it is kept; see `Source`. */
export abstract class SourceBytes {
  @Column({ type: "text" })
  format!: SourceFormat;

  /** The address the bytes were fetched from; null for a file. */
  @Column({ type: "text", nullable: true })
  originUrl!: string | null;

  /** The charset that the transport declared; null where none did. */
  @Column({ type: "text", nullable: true })
  originCharset!: string | null;

  /** SHA-256 of the bytes, in hexadecimal: what comes again unchanged is not even read. */
  @Column({ type: "text" })
  digest!: string;

  /** The bytes as they came, compressed with brotli. */
  @Column({ type: "blob" })
  brotli!: Buffer;

  /** Size before compression, in bytes. */
  @Column({ type: "integer" })
  byteLength!: number;
}
