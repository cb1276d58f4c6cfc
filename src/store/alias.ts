import { Field, ObjectType } from "type-graphql";
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { Article } from "./article.ts";
import { defineEnum } from "./define-enum.ts";
import { Faction } from "./faction.ts";
import { Person } from "./person.ts";

export const AliasKind = defineEnum("AliasKind", "How an alias relates to the full name.", {
  ACRONYM: "Its initials.",
  SHORT: "A part of it.",
  NATIVE: "The name in its own language.",
  METONYM: "A place or building that stands for it.",
  NOMINAL: 'A common noun that stands for it in one article: "the ministry".',
});
export type AliasKind = keyof typeof AliasKind;

/** Another name of a person or a faction, kept once for each article that uses it. */
@Entity()
@ObjectType({ simpleResolvers: true, description: "Another way an article names a person or a faction." })
export class Alias {
  @PrimaryColumn({ type: "integer" })
  id!: number;

  @ManyToOne(() => Article, { nullable: false, onDelete: "CASCADE" })
  @JoinColumn()
  article?: Relation<Article>;

  @Column({ type: "integer" })
  articleId!: number;

  @ManyToOne(() => Person, { onDelete: "CASCADE" })
  @JoinColumn()
  person?: Relation<Person>;

  @Column({ type: "integer", nullable: true })
  personId!: number | null;

  @ManyToOne(() => Faction, { onDelete: "CASCADE" })
  @JoinColumn()
  faction?: Relation<Faction>;

  @Column({ type: "integer", nullable: true })
  factionId!: number | null;

  @Field(() => String, { description: "The name as written." })
  @Column({ type: "text" })
  name!: string;

  @Field(() => AliasKind, { description: "How it relates to the full name." })
  @Column({ type: "text" })
  kind!: AliasKind;
}
