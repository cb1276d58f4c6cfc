import { Column, Entity, PrimaryColumn } from "typeorm";

/** The raw input of a past revision, as `ArticleSource` had it. */
@Entity()
export class RevisionSource {
  @PrimaryColumn({ type: "integer" })
  revisionId!: number;

  @Column({ type: "text" })
  format!: string;

  @Column({ type: "text", nullable: true })
  originUrl!: string | null;

  @Column({ type: "text", nullable: true })
  originCharset!: string | null;

  /** SHA-256 of the bytes, in hexadecimal. */
  @Column({ type: "text" })
  digest!: string;

  /** The bytes as they came, compressed with brotli. */
  @Column({ type: "blob" })
  brotli!: Buffer;

  /** Size before compression, in bytes. */
  @Column({ type: "integer" })
  byteLength!: number;
}
