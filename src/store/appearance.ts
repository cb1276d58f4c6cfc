import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { Article } from "./article.ts";
import { Assertion } from "./assertion.ts";
import { EntityLink } from "./entity-link.ts";
import { Mention } from "./mention.ts";

/** That a person, faction or place is in an article, with the counts the API's edges carry. */
@Entity()
export class Appearance extends Assertion {
  @PrimaryColumn({ type: "integer" })
  id!: number;

  @ManyToOne(() => Article, { nullable: false, onDelete: "CASCADE" })
  @JoinColumn()
  article?: Relation<Article>;

  @Column({ type: "integer" })
  articleId!: number;

  /** 0 for the entity the article mentions first. */
  @Column({ type: "integer" })
  position!: number;

  @Column(() => EntityLink, { prefix: false })
  entity!: EntityLink;

  @Column({ type: "integer" })
  mentionCount!: number;

  /** How many of the article's quotes it is a speaker of. */
  @Column({ type: "integer" })
  quoteCount!: number;

  @ManyToOne(() => Mention, { onDelete: "SET NULL" })
  @JoinColumn()
  firstMention?: Relation<Mention>;

  @Column({ type: "integer", nullable: true })
  firstMentionId!: number | null;
}
