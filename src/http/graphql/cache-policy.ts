import { type DocumentNode, Kind, type SelectionSetNode } from "graphql";
import { fragmentsOf } from "../../graphql/query-shape.ts";

/** How long an answer may be taken for fresh by whoever keeps it outside this server, in seconds, by field at its top. */
const maxAges: { readonly [field: string]: number } = {
  __typename: Number.POSITIVE_INFINITY,
  __schema: 3600,
  __type: 3600,
  // What has an address of its own changes seldom; a list gets longer with each article.
  node: 300,
  nodes: 300,
  article: 300,
  quote: 300,
  person: 300,
  faction: 300,
};

/** Of any other field: the lists and searches. */
const usualMaxAge = 60;

/**
 * How long the answers of each operation of a document may be taken for fresh, in seconds, by its name, "" for one without: as long
 * as the field at its top that changes soonest. Null for an operation whose answers must not be kept: one that is no query.
 */
export type MaxAges = ReadonlyMap<string, number | null>;

/** @param limit the longest that is allowed here, in seconds */
export function maxAgesOf(document: DocumentNode, limit: number): MaxAges {
  const fragments = fragmentsOf(document);
  const ages = new Map<string, number | null>();
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const seen = new Set<string>();
    const shortest = (set: SelectionSetNode): number =>
      Math.min(
        ...set.selections.map((selection) => {
          if (selection.kind === Kind.FIELD) return maxAges[selection.name.value] ?? usualMaxAge;
          if (selection.kind === Kind.INLINE_FRAGMENT) return shortest(selection.selectionSet);
          const fragment = fragments.get(selection.name.value);
          if (!fragment || seen.has(selection.name.value)) return Number.POSITIVE_INFINITY;
          seen.add(selection.name.value);
          return shortest(fragment.selectionSet);
        }),
      );
    const isQuery = definition.operation === "query";
    ages.set(definition.name?.value ?? "", isQuery ? Math.min(limit, shortest(definition.selectionSet)) : null);
  }
  return ages;
}

/**
 * The age for the operation that is run; null also where it is not clear which one that is.
 *
 * @param name null runs the only operation
 */
export function maxAgeOf(ages: MaxAges, name: string | null): number | null {
  if (name !== null) return ages.get(name) ?? null;
  const [only = null, ...others] = ages.values();
  return others.length === 0 ? only : null;
}
