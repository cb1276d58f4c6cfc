import type { GraphQLSchema } from "graphql";
import { describeArguments, idsIn } from "./describe-arguments.ts";
import type { FeedItem } from "./feed.ts";
import { namesFinder } from "./names-finder.ts";
import { operationOf } from "./operation.ts";
import { readArguments } from "./read-arguments.ts";

const usualSize = 20;

/** A feed is one page, the first in its order. */
const notForFeeds = ["after", "last", "before"];

/** A list of the API that can be read as a feed. */
export interface FeedList<Node> {
  /** Its field of the root type. */
  readonly name: "articles" | "quotes";
  /** What is asked of each of its nodes. */
  readonly selection: string;
  readonly itemOf: (node: Node, base: string) => FeedItem;
}

/** What somebody asked for, in words, and the items that it has. */
interface ReadList {
  readonly title: string;
  readonly items: readonly FeedItem[];
}

/**
 * Makes a function that reads a list as an address asks for it, with whatever arguments its field has in the schema.
 *
 * What that throws: BadRequest for a query that the API refuses, or that it has no argument for.
 *
 * @returns null where the schema has no such list
 */
export function listReader<Node>(
  schema: GraphQLSchema,
  { name, selection, itemOf }: FeedList<Node>,
): ((context: object, query: URLSearchParams, base: string) => Promise<ReadList>) | null {
  const field = schema.getQueryType()?.getFields()[name];
  if (!field) return null;
  const passed = field.args.filter((argument) => !notForFeeds.includes(argument.name));
  const variables = passed.map((argument) => `$${argument.name}: ${argument.type}`);
  const handed = passed.map((argument) => `${argument.name}: $${argument.name}`);
  const find = operationOf<{ readonly [field: string]: { readonly nodes: readonly Node[] } }>(
    schema,
    `query Feed(${variables.join(", ")}) { ${name}(${handed.join(", ")}) { nodes { ${selection} } } }`,
  );
  const findNames = namesFinder(schema);
  const allowed = passed.map((argument) => argument.name);
  return async (context, query, base) => {
    const given = readArguments(field, allowed, query);
    const data = await find(context, { first: usualSize, ...given });
    const words = describeArguments(field, given, await findNames(context, idsIn(field, given)));
    const noun = `${name[0]?.toUpperCase()}${name.slice(1)}`;
    return {
      title: words === "" ? noun : `${noun}: ${words}`,
      items: (data[name]?.nodes ?? []).map((node) => itemOf(node, base)),
    };
  };
}
