import { Column, Entity, PrimaryColumn } from "typeorm";

/** What an article is compared with others by; made anew with each of its readings. See docs/related-stories.md. */
@Entity()
export class ArticleSketch {
  @PrimaryColumn({ type: "integer" })
  articleId!: number;

  /** Its address without what does not tell articles apart; see `addressKey`. Null without an address. */
  @Column({ type: "text", nullable: true })
  address!: string | null;

  /** Its headline without spelling; see `headlineKey`. Null for a headline that says too little. */
  @Column({ type: "text", nullable: true })
  headlineKey!: string | null;

  /** Its publisher, once more, because headlines are looked up together with it. */
  @Column({ type: "text", nullable: true })
  publisher!: string | null;

  /** When it was published, in days since 1970; null where it does not say. */
  @Column({ type: "integer", nullable: true })
  day!: number | null;

  /** Its words with their counts; see `packTerms`. */
  @Column({ type: "blob" })
  terms!: Buffer;

  /** The length of the vector of its words, each weighed by its rarity at the time of the reading. */
  @Column({ type: "real" })
  termNorm!: number;

  /** The least hashes of its runs of words; see `shingleSketch`. */
  @Column({ type: "blob" })
  shingles!: Buffer;
}
