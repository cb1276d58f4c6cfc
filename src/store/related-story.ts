import { GraphQLURL } from "graphql-scalars";
import { Field, Float, ObjectType } from "type-graphql";
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { Article } from "./article.ts";
import { Assertion } from "./assertion.ts";
import { defineEnum } from "./define-enum.ts";
import { Node } from "./node.ts";

export const RelatedStoryOrigin = defineEnum("RelatedStoryOrigin", "Who says that two stories are related.", {
  EDITORIAL: "The publisher, by a pointer in the article.",
  COMPUTED: "This service, by what the two have in common.",
});
export type RelatedStoryOrigin = keyof typeof RelatedStoryOrigin;

export const LinkPlacement = defineEnum("LinkPlacement", "Where the publisher put a pointer to another story.", {
  INLINE: "Between the paragraphs.",
  TRAILING: "After the end of the article.",
});
export type LinkPlacement = keyof typeof LinkPlacement;

@Entity()
@ObjectType({
  implements: [Node, Assertion],
  simpleResolvers: true,
  description: "A story related to an article; a node of its own, because the story itself may not be in the store.",
})
export class RelatedStory extends Assertion {
  @PrimaryColumn({ type: "integer" })
  id!: number;

  @Column({ type: "text", unique: true })
  key!: string;

  @ManyToOne(() => Article, { nullable: false, onDelete: "CASCADE" })
  @JoinColumn()
  article?: Relation<Article>;

  @Column({ type: "integer" })
  articleId!: number;

  /** Editorial pointers from 0 in reading order; computed stories behind them, the higher the score the sooner. */
  @Column({ type: "integer" })
  position!: number;

  @Field(() => RelatedStoryOrigin, { description: "Who says that they are related." })
  @Column({ type: "text" })
  origin!: RelatedStoryOrigin;

  @Field(() => String, { description: "The related story's headline." })
  @Column({ type: "text" })
  headline!: string;

  @Field(() => String, { nullable: true, description: 'The words that announce it: "READ MORE".' })
  @Column({ type: "text", nullable: true })
  label!: string | null;

  @Field(() => String, { nullable: true, description: "What the publisher says about it." })
  @Column({ type: "text", nullable: true })
  summary!: string | null;

  @Field(() => GraphQLURL, { nullable: true, description: "Its address, where the input states one." })
  @Column({ type: "text", nullable: true })
  url!: string | null;

  @Field(() => LinkPlacement, { nullable: true, description: "Where in the article it stands; null if computed." })
  @Column({ type: "text", nullable: true })
  placement!: LinkPlacement | null;

  /** `url` as links and articles are compared by it; see `addressKey`. Null if computed. */
  @Column({ type: "text", nullable: true })
  address!: string | null;

  /** `headline` as links and articles are compared by it; see `headlineKey`. Null if computed. */
  @Column({ type: "text", nullable: true })
  headlineKey!: string | null;

  /** The related article, if computed. What an editorial pointer leads to is found when it is asked for. */
  @ManyToOne(() => Article, { onDelete: "CASCADE" })
  @JoinColumn()
  target?: Relation<Article>;

  @Column({ type: "integer", nullable: true })
  targetId!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "How much the two have in common, from 0 to 1, as `reasons` says; null if not computed.",
  })
  @Column({ type: "real", nullable: true })
  score!: number | null;

  /** A JSON array of `RelationReason`; the API gives it as `reasons`. */
  @Column({ type: "text" })
  reasonsJson!: string;
}
