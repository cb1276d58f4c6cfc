import { Field, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { Node } from "./node.ts";

@Entity()
@ObjectType({ implements: Node, simpleResolvers: true, description: "A person that articles name." })
export class Person {
  @PrimaryColumn({ type: "integer" })
  id!: number;

  @Column({ type: "text", unique: true })
  key!: string;

  @Field(() => String, { description: "A readable name for addresses, unique in this store." })
  @Column({ type: "text", unique: true })
  slug!: string;

  @Field(() => String, { description: 'The fullest name, without title: "Ann Lee".' })
  @Column({ type: "text" })
  name!: string;

  @Field(() => String, { nullable: true, description: "Given name, where the name shows it." })
  @Column({ type: "text", nullable: true })
  givenName!: string | null;

  @Field(() => String, { nullable: true, description: "Family name, where the name shows it." })
  @Column({ type: "text", nullable: true })
  familyName!: string | null;

  @Field(() => String, { nullable: true, description: '"President", "Dr"; as written before the name.' })
  @Column({ type: "text", nullable: true })
  honorificPrefix!: string | null;

  /** Row id of the person this row stands for: its own, or that of the one it was found to be. */
  @Column({ type: "integer" })
  canonicalId!: number;

  /** The rule that joined this name to another row; null for a row that stands for itself. */
  @Column({ type: "text", nullable: true })
  joinMethod!: string | null;

  @Column({ type: "real", nullable: true })
  joinConfidence!: number | null;

  /** The facts it rests on. */
  @Column({ type: "text", nullable: true })
  joinEvidence!: string | null;

  /** The surname as it is compared; see `namePartsOf`. */
  @Column({ type: "text" })
  familyKey!: string;

  /** First given name and surname as they are compared; null for a single name. */
  @Column({ type: "text", nullable: true })
  coreKey!: string | null;

  /** True for a name of one word, which is known in its own article only until a reason joins it to a full one. */
  @Column({ type: "boolean" })
  single!: boolean;
}
