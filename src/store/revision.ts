import { GraphQLDateTime } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { Article } from "./article.ts";
import { Node } from "./node.ts";

/** A row for each state an article has had, the present one included; see `RevisionText` for what a past one said. */
@Entity()
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: "One state of an article's content, as its publisher gave it: the present one, or one before it.",
})
export class Revision {
  @PrimaryColumn({ type: "integer" })
  id!: number;

  /** The article's key and the number. */
  @Column({ type: "text", unique: true })
  key!: string;

  @ManyToOne(() => Article, { nullable: false, onDelete: "CASCADE" })
  @JoinColumn()
  article?: Relation<Article>;

  @Column({ type: "integer" })
  articleId!: number;

  @Field(() => Int, { description: "1 for the first that was stored; see `Article.revision`." })
  @Column({ type: "integer" })
  number!: number;

  @Field(() => String, { description: "The title then; empty where the input had none." })
  @Column({ type: "text" })
  headline!: string;

  @Field(() => String, { nullable: true, description: "The sentence under the headline then." })
  @Column({ type: "text", nullable: true })
  standfirst!: string | null;

  @Field(() => String, { nullable: true, description: "The byline then, as written." })
  @Column({ type: "text", nullable: true })
  byline!: string | null;

  @Field(() => String, { nullable: true, description: 'What followed "SOURCE:" then, as written.' })
  @Column({ type: "text", nullable: true })
  credit!: string | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "When the article was first published, as stated then.",
  })
  @Column({ type: "text", nullable: true })
  datePublished!: string | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: "When the publisher last changed it, as stated then." })
  @Column({ type: "text", nullable: true })
  dateModified!: string | null;

  @Field(() => String, { description: "SHA-256 of everything the input said then, in hexadecimal." })
  @Column({ type: "text" })
  contentHash!: string;

  @Field(() => String, { description: "The version of the extractor that read this revision last." })
  @Column({ type: "text" })
  extractorVersion!: string;
}
