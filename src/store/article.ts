import { GraphQLDateTime, GraphQLURL } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { Node } from "./node.ts";

@Entity()
@ObjectType({ implements: Node, simpleResolvers: true, description: "A news article, as its publisher gave it." })
export class Article {
  @PrimaryColumn({ type: "integer" })
  id!: number;

  /** What the global id is made of; see docs/decisions/002-store-and-ids.md. */
  @Column({ type: "text", unique: true })
  key!: string;

  @Field(() => String, { description: "A readable name for addresses, unique in this store." })
  @Column({ type: "text", unique: true })
  slug!: string;

  @Field(() => GraphQLURL, { nullable: true, description: "The canonical address, where the input states one." })
  @Column({ type: "text", nullable: true })
  url!: string | null;

  @Field(() => String, { description: "The title; empty where the input has none." })
  @Column({ type: "text" })
  headline!: string;

  @Field(() => String, { nullable: true, description: "The sentence under the headline." })
  @Column({ type: "text", nullable: true })
  standfirst!: string | null;

  @Field(() => String, { nullable: true, description: 'As written: "By Ann Lee in Port Marrow".' })
  @Column({ type: "text", nullable: true })
  byline!: string | null;

  /** A JSON array of names; the API gives it as `authors`. */
  @Column({ type: "text" })
  authorsJson!: string;

  @Field(() => String, { nullable: true, description: 'As written, without the dash: "PORT MARROW (Reuters)".' })
  @Column({ type: "text", nullable: true })
  dateline!: string | null;

  @Field(() => String, { nullable: true, description: "Who published it." })
  @Column({ type: "text", nullable: true })
  publisher!: string | null;

  /** The publisher's own identifier. */
  @Column({ type: "text", nullable: true })
  publisherKey!: string | null;

  @Field(() => String, { nullable: true, description: 'What follows "SOURCE:", as written.' })
  @Column({ type: "text", nullable: true })
  credit!: string | null;

  @Field(() => String, { nullable: true, description: "The publisher's section, as written." })
  @Column({ type: "text", nullable: true })
  section!: string | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: "When it was first published." })
  @Column({ type: "text", nullable: true })
  datePublished!: string | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: "When the publisher last changed it." })
  @Column({ type: "text", nullable: true })
  dateModified!: string | null;

  @Field(() => String, { description: "The language it is written in, as a BCP 47 tag." })
  @Column({ type: "text" })
  inLanguage!: string;

  @Field(() => String, {
    description: "The paragraphs and subheadings joined by a blank line. Spans with field BODY count in it.",
  })
  @Column({ type: "text" })
  bodyText!: string;

  @Field(() => String, { description: "SHA-256 of everything the input says, in hexadecimal; changes when it does." })
  @Column({ type: "text" })
  contentHash!: string;

  @Field(() => String, { description: "The version of the extractor that read it." })
  @Column({ type: "text" })
  extractorVersion!: string;

  @Field(() => Int, { description: "1 when first stored; one more each time its content changed." })
  @Column({ type: "integer" })
  revision!: number;
}
