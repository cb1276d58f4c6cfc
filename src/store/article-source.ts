import { Column, Entity, PrimaryColumn } from "typeorm";

/** The raw input of an article, kept so that a better extractor can read it again. */
@Entity()
export class ArticleSource {
  @PrimaryColumn({ type: "integer" })
  articleId!: number;

  /** The bytes as they came, compressed with brotli. */
  @Column({ type: "blob" })
  brotli!: Buffer;

  /** Size before compression, in bytes. */
  @Column({ type: "integer" })
  byteLength!: number;
}
