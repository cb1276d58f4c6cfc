import { type ClassType, Field } from "type-graphql";
import type { Composed } from "./filter.ts";

/** Declares `and`, `or` and `not` of a filter input to GraphQL. A class decorator. */
export function composable<Filter extends Composed<Filter>>(filter: ClassType<Filter>): void {
  const declare = (name: keyof Composed<Filter>, type: () => ClassType | [ClassType], description: string) =>
    Field(type, { nullable: true, description })(filter.prototype, name);
  declare("and", () => [filter], "All of these hold too.");
  declare("or", () => [filter], "At least one of these holds.");
  declare("not", () => filter, "This does not hold.");
}
