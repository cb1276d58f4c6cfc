import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { Quote } from "./quote.ts";
import { Span } from "./span.ts";

/** What the words of a span are to their quote. */
export type QuoteSpanRole = "CONTENT" | "VERBATIM" | "SPEAKER" | "CUE" | "ADDRESSEE" | "ROLE" | "WHEN";

/** A place in the text that a quote, or its attribution, rests on. */
@Entity()
export class QuoteSpan {
  @PrimaryColumn({ type: "integer" })
  id!: number;

  @ManyToOne(() => Quote, { nullable: false, onDelete: "CASCADE" })
  @JoinColumn()
  quote?: Relation<Quote>;

  @Column({ type: "integer" })
  quoteId!: number;

  @Column({ type: "text" })
  role!: QuoteSpanRole;

  /** Counts from 0 within the quote and role. */
  @Column({ type: "integer" })
  position!: number;

  @Column(() => Span, { prefix: false })
  span!: Span;
}
