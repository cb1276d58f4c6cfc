import { Column, JoinColumn, ManyToOne, type Relation } from "typeorm";
import { Faction } from "./faction.ts";
import { Person } from "./person.ts";
import { Place } from "./place.ts";

/** A pointer to a person, a faction or a place: one of the three, or none where the text does not say. */
export class EntityLink {
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

  @ManyToOne(() => Place, { onDelete: "CASCADE" })
  @JoinColumn()
  place?: Relation<Place>;

  @Column({ type: "integer", nullable: true })
  placeId!: number | null;
}
