import { Column, Entity, PrimaryColumn } from "typeorm";

/** The words of a past revision and the quotes in them. The present revision has none: its words are the article's. */
@Entity()
export class RevisionText {
  @PrimaryColumn({ type: "integer" })
  revisionId!: number;

  @Column({ type: "text" })
  bodyText!: string;

  /** A JSON array of `PastQuote`. */
  @Column({ type: "text" })
  quotesJson!: string;
}
