import { GraphQLDateTime } from "graphql-scalars";
import { Field, InputType } from "type-graphql";
import { badUserInput } from "./request-error.ts";
import { allOf, type Sql, sql } from "./sql.ts";

@InputType({ description: "A stretch of time; one end may be left out." })
export class DateRange {
  @Field(() => GraphQLDateTime, { nullable: true, description: "Its first instant." })
  from?: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: "The instant it ends before." })
  to?: Date | null;
}

/**
 * That a time lies in a range.
 *
 * @param expression SQL for a time as the store writes it, so that text order is time order
 * @throws RequestError BAD_USER_INPUT for a range without an end, or one that ends before it starts
 */
export function isWithin(expression: string, { from, to }: DateRange): Sql {
  if (!from && !to) throw badUserInput("give `from`, `to`, or both");
  if (from && to && from >= to) {
    throw badUserInput(`\`from\` (${from.toISOString()}) is not before \`to\` (${to.toISOString()})`);
  }
  const ends: Sql[] = [];
  // A time that is not known is stored as NULL and in no range.
  ends.push(from ? sql(`${expression} >= ?`, from.toISOString()) : sql(`${expression} > ''`));
  if (to) ends.push(sql(`${expression} < ?`, to.toISOString()));
  return allOf(ends);
}
