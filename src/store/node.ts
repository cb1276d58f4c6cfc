import { Field, ID, InterfaceType } from "type-graphql";

/** What every row of a node carries when the query layer reads it. */
export interface NodeRow {
  readonly __typename: string;
  readonly id: number;
  readonly key: string;
}

@InterfaceType({
  description: "An object with a global identifier, after the Relay specification.",
  resolveType: (row: NodeRow) => row.__typename,
})
export abstract class Node {
  @Field(() => ID, {
    description:
      "Opaque and global; the same for the same content in every store. Give it to `node` to get the object.",
  })
  id!: string;
}
