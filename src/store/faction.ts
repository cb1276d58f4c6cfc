import { Field, ObjectType } from "type-graphql";
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { defineEnum } from "./define-enum.ts";
import { Node } from "./node.ts";

export const FactionKind = defineEnum("FactionKind", "What kind of body a faction is.", {
  GOVERNMENT: "A government, or a state as an actor.",
  MINISTRY: "A ministry or department of a government.",
  ARMED_FORCES: "The armed forces of a state.",
  ARMED_GROUP: "An armed group outside a state.",
  POLITICAL_PARTY: "A political party.",
  COALITION: "An alliance of other bodies.",
  INTERGOVERNMENTAL_ORGANIZATION: "An organization of states.",
  NGO: "A non-governmental organization.",
  COMPANY: "A business.",
  MEDIA: "A publisher, broadcaster or news agency.",
  OTHER: "Any other body that acts or speaks.",
});
export type FactionKind = keyof typeof FactionKind;

@Entity()
@ObjectType({ implements: Node, simpleResolvers: true, description: "A body that acts or speaks." })
export class Faction {
  @PrimaryColumn({ type: "integer" })
  id!: number;

  @Column({ type: "text", unique: true })
  key!: string;

  @Field(() => String, { description: "A readable name for addresses, unique in this store." })
  @Column({ type: "text", unique: true })
  slug!: string;

  @Field(() => String, { description: "Its name, as articles write it." })
  @Column({ type: "text" })
  name!: string;

  @Field(() => FactionKind, { description: "What kind of body it is." })
  @Column({ type: "text" })
  kind!: FactionKind;

  @ManyToOne(() => Faction, { onDelete: "SET NULL" })
  @JoinColumn()
  parent?: Relation<Faction>;

  @Column({ type: "integer", nullable: true })
  parentId!: number | null;

  /** Row id of the faction this row stands for: its own, or that of the one it was found to be. */
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
}
