/** The items by the value of a property, in their order; `Map.groupBy`, which Node 20 does not have. */
export function groupBy<Item, Key extends keyof Item>(items: readonly Item[], key: Key): Map<Item[Key], Item[]> {
  const groups = new Map<Item[Key], Item[]>();
  for (const item of items) {
    const group = groups.get(item[key]);
    if (group) group.push(item);
    else groups.set(item[key], [item]);
  }
  return groups;
}
