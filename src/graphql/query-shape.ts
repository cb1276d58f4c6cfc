import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  visit,
} from "graphql";

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** The fragments of a document by their names. */
export function fragmentsOf(document: DocumentNode): Fragments {
  return new Map(
    document.definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [])),
  );
}

/** How many aliases a document has, each counted where it is written. */
export function countAliases(document: DocumentNode): number {
  let aliases = 0;
  visit(document, {
    Field: ({ alias }) => {
      if (alias) aliases += 1;
    },
  });
  return aliases;
}

/** How many fields the answer has at its top, `__typename` and the like not counted. */
export function countRootFields({ selectionSet }: OperationDefinitionNode, fragments: Fragments): number {
  const keys = new Set<string>();
  const spread = new Set<string>();
  const add = (set: SelectionSetNode): void => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        if (!selection.name.value.startsWith("__")) keys.add((selection.alias ?? selection.name).value);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        add(selection.selectionSet);
      } else if (!spread.has(selection.name.value)) {
        spread.add(selection.name.value);
        const fragment = fragments.get(selection.name.value);
        if (fragment) add(fragment.selectionSet);
      }
    }
  };
  add(selectionSet);
  return keys.size;
}

/**
 * How many fields stand in each other at most, through fragments, each of which is looked at once.
 *
 * @param exemptIntrospection true if `__schema` and `__type` count nothing
 */
export function queryDepth(
  { selectionSet }: OperationDefinitionNode,
  fragments: Fragments,
  exemptIntrospection: boolean,
): number {
  const known = new Map<string, number>();
  const depthOfFragment = (name: string): number => {
    const fragment = fragments.get(name);
    const depth = known.get(name) ?? (fragment ? depthOf(fragment.selectionSet) : 0);
    known.set(name, depth);
    return depth;
  };
  const depthOf = (set: SelectionSetNode | undefined): number => {
    let depth = 0;
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) depth = Math.max(depth, depthOfFragment(selection.name.value));
      else if (selection.kind === Kind.INLINE_FRAGMENT) depth = Math.max(depth, depthOf(selection.selectionSet));
      else if (!exemptIntrospection || !selection.name.value.startsWith("__"))
        depth = Math.max(depth, 1 + depthOf(selection.selectionSet));
    }
    return depth;
  };
  return depthOf(selectionSet);
}
