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
}
