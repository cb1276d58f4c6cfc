import { Field, ObjectType } from "type-graphql";
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { Article } from "./article.ts";
import { Assertion } from "./assertion.ts";
import { defineEnum } from "./define-enum.ts";
import { Mention } from "./mention.ts";
import { Node } from "./node.ts";

export const QuoteKind = defineEnum("QuoteKind", "How the words of a quote are given.", {
  DIRECT: "All in quotation marks.",
  MIXED: "Reported, with verbatim parts in quotation marks.",
  INDIRECT: "Reported, without quotation marks.",
});
export type QuoteKind = keyof typeof QuoteKind;

export const AttributionStatus = defineEnum("AttributionStatus", "How far it is known who said a quote.", {
  RESOLVED: "The speaker is a known person or faction.",
  MENTION_ONLY: "The text names a speaker, and it is not known who that is.",
  ANONYMOUS: 'The text keeps the speaker\'s name back: "a US official".',
  COLLECTIVE: 'Said by many: "residents".',
  AMBIGUOUS: "It is one of several; see `candidates`.",
  UNATTRIBUTED: "The text names no speaker.",
});
export type AttributionStatus = keyof typeof AttributionStatus;

/** One utterance, with its attribution in the same row: the two are always one to one. */
@Entity()
@ObjectType({ implements: [Node, Assertion], simpleResolvers: true, description: "One utterance in an article." })
export class Quote extends Assertion {
  @PrimaryColumn({ type: "integer" })
  id!: number;

  @Column({ type: "text", unique: true })
  key!: string;

  @ManyToOne(() => Article, { nullable: false, onDelete: "CASCADE" })
  @JoinColumn()
  article?: Relation<Article>;

  @Column({ type: "integer" })
  articleId!: number;

  /** 0 for the article's first quote, in reading order. */
  @Column({ type: "integer" })
  position!: number;

  /** Its article's, which it is ordered by. */
  @Column({ type: "text", nullable: true })
  datePublished!: string | null;

  @Field(() => QuoteKind, { description: "How its words are given." })
  @Column({ type: "text" })
  kind!: QuoteKind;

  @Field(() => String, { description: "Its content, without quotation marks; several spans are joined by a space." })
  @Column({ type: "text" })
  text!: string;

  @ManyToOne(() => Quote, { onDelete: "SET NULL" })
  @JoinColumn()
  continues?: Relation<Quote>;

  @Column({ type: "integer", nullable: true })
  continuesId!: number | null;

  @ManyToOne(() => Quote, { onDelete: "SET NULL" })
  @JoinColumn()
  nestedIn?: Relation<Quote>;

  @Column({ type: "integer", nullable: true })
  nestedInId!: number | null;

  @Column({ type: "text" })
  attributionStatus!: AttributionStatus;

  @Column({ type: "text" })
  attributionMethod!: string;

  @Column({ type: "real" })
  attributionConfidence!: number;

  @ManyToOne(() => Mention, { onDelete: "SET NULL" })
  @JoinColumn()
  speakerMention?: Relation<Mention>;

  @Column({ type: "integer", nullable: true })
  speakerMentionId!: number | null;

  @Column({ type: "text", nullable: true })
  cueLemma!: string | null;
}
