import { Field, ObjectType } from "type-graphql";
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { Article } from "./article.ts";
import { Assertion } from "./assertion.ts";
import { Faction } from "./faction.ts";
import { Person } from "./person.ts";

/** One for each person and faction of each article: as whom it is taken, and why. */
@Entity()
@ObjectType({
  implements: Assertion,
  simpleResolvers: true,
  description:
    "Why somebody in an article is taken for this person or faction. `method` and `confidence` are those of that decision.",
})
export class Identity extends Assertion {
  @PrimaryColumn({ type: "integer" })
  id!: number;

  @ManyToOne(() => Article, { nullable: false, onDelete: "CASCADE" })
  @JoinColumn()
  article?: Relation<Article>;

  @Column({ type: "integer" })
  articleId!: number;

  /** The row of the name, not of whom it stands for; see `Person.canonicalId`. */
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

  @Field(() => String, { description: "The fullest name that the article gives." })
  @Column({ type: "text" })
  name!: string;

  /** What the article says that tells people apart: a JSON array of [kind, value]. */
  @Column({ type: "text" })
  claimsJson!: string;

  /** The facts it rests on; null where the name alone decides. */
  @Column({ type: "text", nullable: true })
  evidence!: string | null;
}
