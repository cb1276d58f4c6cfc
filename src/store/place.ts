import { Field, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { Node } from "./node.ts";

@Entity()
@ObjectType({ implements: Node, simpleResolvers: true, description: "A place that articles name." })
export class Place {
  @PrimaryColumn({ type: "integer" })
  id!: number;

  @Column({ type: "text", unique: true })
  key!: string;

  @Field(() => String, { description: "Its name, as articles write it." })
  @Column({ type: "text" })
  name!: string;

  @Field(() => String, { nullable: true, description: "ISO 3166-1 alpha-2 where the place is a country." })
  @Column({ type: "text", nullable: true })
  countryCode!: string | null;
}
