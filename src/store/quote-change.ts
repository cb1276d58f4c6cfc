import { Field, Float, ObjectType } from "type-graphql";
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { defineEnum } from "./define-enum.ts";
import { Node } from "./node.ts";
import { Revision } from "./revision.ts";

export const QuoteChangeKind = defineEnum("QuoteChangeKind", "What became of a quote from one revision to the next.", {
  ADDED: "Only the later revision has it.",
  LOST: "Only the earlier revision has it.",
  REWORDED: "Both have it, in other words.",
  REATTRIBUTED: "Both have it in the same words, said by somebody else.",
});
export type QuoteChangeKind = keyof typeof QuoteChangeKind;

@Entity()
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: "What became of a quote from one revision of its article to the next. Equal quotes are no change.",
})
export class QuoteChange {
  @PrimaryColumn({ type: "integer" })
  id!: number;

  @Column({ type: "text", unique: true })
  key!: string;

  @ManyToOne(() => Revision, { nullable: false, onDelete: "CASCADE" })
  @JoinColumn()
  revision?: Relation<Revision>;

  @Column({ type: "integer" })
  revisionId!: number;

  @ManyToOne(() => Revision, { nullable: false, onDelete: "CASCADE" })
  @JoinColumn()
  previous?: Relation<Revision>;

  @Column({ type: "integer" })
  previousId!: number;

  /** Counts from 0 within the revision. */
  @Column({ type: "integer" })
  position!: number;

  @Field(() => QuoteChangeKind, { description: "What became of it." })
  @Column({ type: "text" })
  kind!: QuoteChangeKind;

  /** Index into the quotes of the earlier revision; null for an ADDED one. */
  @Column({ type: "integer", nullable: true })
  beforePosition!: number | null;

  /** Index into the quotes of the later revision; null for a LOST one. */
  @Column({ type: "integer", nullable: true })
  afterPosition!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "The share of words that the two have in common, from 0 to 1 (Dice's coefficient over their words); null where there is only one.",
  })
  @Column({ type: "real", nullable: true })
  similarity!: number | null;

  @Field(() => Boolean, {
    description:
      "True if the quote's words stand in both revisions: then the publisher kept them, and what changed is how they are read, as after a newer extractor.",
  })
  @Column({ type: "boolean" })
  wordsInBoth!: boolean;
}
