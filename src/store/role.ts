import { Field, ObjectType } from "type-graphql";
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { Article } from "./article.ts";
import { Assertion } from "./assertion.ts";
import { Faction } from "./faction.ts";
import { Person } from "./person.ts";
import { Span } from "./span.ts";

@Entity()
@ObjectType({
  implements: Assertion,
  simpleResolvers: true,
  description: "What an article calls a person to be, with the words that say so.",
})
export class Role extends Assertion {
  @PrimaryColumn({ type: "integer" })
  id!: number;

  @ManyToOne(() => Article, { nullable: false, onDelete: "CASCADE" })
  @JoinColumn()
  article?: Relation<Article>;

  @Column({ type: "integer" })
  articleId!: number;

  @ManyToOne(() => Person, { nullable: false, onDelete: "CASCADE" })
  @JoinColumn()
  person?: Relation<Person>;

  @Column({ type: "integer" })
  personId!: number;

  @Field(() => String, {
    nullable: true,
    description: 'As written, without article: "foreign minister"; null where only the affiliation is stated.',
  })
  @Column({ type: "text", nullable: true })
  roleName!: string | null;

  @ManyToOne(() => Faction, { onDelete: "SET NULL" })
  @JoinColumn()
  affiliation?: Relation<Faction>;

  @Column({ type: "integer", nullable: true })
  affiliationId!: number | null;

  @Column(() => Span, { prefix: false })
  evidence!: Span;
}
