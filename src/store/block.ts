import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { Article } from "./article.ts";
import { defineEnum } from "./define-enum.ts";

export const BlockKind = defineEnum("BlockKind", "What a block of an article is.", {
  HEADLINE: "The title.",
  STANDFIRST: "The sentence under the title.",
  BYLINE: "Who wrote it.",
  PARAGRAPH: "A paragraph of the running text.",
  SUBHEADING: "A heading inside the running text.",
  LIST_ITEM: "A point of a list in the running text.",
  PULL_QUOTE: "Words of the running text that the page repeats in large type.",
  CAPTION: "Words under a picture.",
  RELATED_LINK: "A pointer to another story.",
  CREDIT: "Where the words come from.",
  NOTE: "A note of the editors.",
  BOILERPLATE: "Words of the page, not of the article.",
});
export type BlockKind = keyof typeof BlockKind;

@Entity()
@ObjectType({ simpleResolvers: true, description: "One block of the raw text, in reading order." })
export class Block {
  @PrimaryColumn({ type: "integer" })
  id!: number;

  @ManyToOne(() => Article, { nullable: false, onDelete: "CASCADE" })
  @JoinColumn()
  article?: Relation<Article>;

  @Column({ type: "integer" })
  articleId!: number;

  @Column({ type: "integer" })
  position!: number;

  @Field(() => BlockKind, { description: "What the block is." })
  @Column({ type: "text" })
  kind!: BlockKind;

  @Field(() => String, { description: "Its words, an exact substring of the raw input." })
  @Column({ type: "text" })
  text!: string;

  @Field(() => Int, { description: "Where it starts in the raw input, in UTF-16 code units." })
  @Column({ type: "integer" })
  rawStart!: number;

  @Field(() => Int, {
    nullable: true,
    description: "Where it starts in `Article.bodyText`, in UTF-16 code units; null for a block that is not body.",
  })
  @Column({ type: "integer", nullable: true })
  bodyStart!: number | null;
}
