import { ArgsType, Field, Int } from "type-graphql";

/** The arguments of every connection, after the Relay specification. */
@ArgsType()
export class PageArguments {
  @Field(() => Int, {
    nullable: true,
    description: "How many, from the start or after `after`: 10 unless given, at most 100.",
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: "A cursor of this list; the page starts after it." })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "How many, from the end or before `before`; not together with `first`.",
  })
  last?: number | null;

  @Field(() => String, { nullable: true, description: "A cursor of this list; the page ends before it." })
  before?: string | null;
}
