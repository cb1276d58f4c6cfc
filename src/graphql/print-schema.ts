import { lexicographicSortSchema, printSchema } from "graphql";
import { buildGraphqlSchema } from "./schema.ts";

/** The schema as text, sorted, so that two versions of it compare line by line; what schema.graphql holds. */
export function printGraphqlSchema(): string {
  return `${printSchema(lexicographicSortSchema(buildGraphqlSchema()))}\n`;
}
