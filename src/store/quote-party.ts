import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { EntityLink } from "./entity-link.ts";
import { Quote } from "./quote.ts";

/** What a person, faction or place is to a quote. */
export type QuotePartyRole = "SPEAKER" | "CANDIDATE" | "ABOUT" | "ADDRESSEE" | "ON_BEHALF_OF";

/** Somebody who has to do with a quote: who said it, may have said it, is spoken about, to, or for. */
@Entity()
export class QuoteParty {
  @PrimaryColumn({ type: "integer" })
  id!: number;

  @ManyToOne(() => Quote, { nullable: false, onDelete: "CASCADE" })
  @JoinColumn()
  quote?: Relation<Quote>;

  @Column({ type: "integer" })
  quoteId!: number;

  @Column({ type: "text" })
  role!: QuotePartyRole;

  /** Counts from 0 within the quote and role. */
  @Column({ type: "integer" })
  position!: number;

  @Column(() => EntityLink, { prefix: false })
  entity!: EntityLink;
}
