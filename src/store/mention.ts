import { Field, ObjectType } from "type-graphql";
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { Article } from "./article.ts";
import { Assertion } from "./assertion.ts";
import { defineEnum } from "./define-enum.ts";
import { EntityLink } from "./entity-link.ts";
import { Span } from "./span.ts";

export const MentionKind = defineEnum("MentionKind", "By what kind of words somebody or something is mentioned.", {
  NAME: "A proper name.",
  TITLE: 'A title that stands for its holder: "the president".',
  NOMINAL: 'A common noun: "the ministry", "an official".',
  PRONOUN: '"he", "they".',
  ACRONYM: "Initials.",
});
export type MentionKind = keyof typeof MentionKind;

@Entity()
@ObjectType({
  implements: Assertion,
  simpleResolvers: true,
  description: 'Words that stand for somebody or something: a name, "the ministry", "he".',
})
export class Mention extends Assertion {
  @PrimaryColumn({ type: "integer" })
  id!: number;

  @ManyToOne(() => Article, { nullable: false, onDelete: "CASCADE" })
  @JoinColumn()
  article?: Relation<Article>;

  @Column({ type: "integer" })
  articleId!: number;

  /** 0 for the article's first mention, in reading order. */
  @Column({ type: "integer" })
  position!: number;

  @Field(() => MentionKind, { description: "What kind of words they are." })
  @Column({ type: "text" })
  kind!: MentionKind;

  @Column(() => Span, { prefix: false })
  span!: Span;

  @Column(() => EntityLink, { prefix: false })
  entity!: EntityLink;

  @ManyToOne(() => Mention, { onDelete: "SET NULL" })
  @JoinColumn()
  antecedent?: Relation<Mention>;

  @Column({ type: "integer", nullable: true })
  antecedentId!: number | null;
}
