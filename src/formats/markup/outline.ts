import { type Element, elementsOf } from "./element.ts";

/** Where the elements of a document stand to each other. */
export interface Outline {
  /** True if the second is the first, or is in it. */
  readonly holds: (outer: Element, inner: Element) => boolean;
  /** True if the first stands wholly before the second. */
  readonly before: (first: Element, second: Element) => boolean;
  /** The innermost element that holds both. */
  readonly common: (one: Element, other: Element) => Element;
}

/** Numbers the elements of a document, so that such questions take no time. */
export function outlineOf(root: Element): Outline {
  const ranges = new Map<Element, { start: number; end: number }>();
  const parents = new Map<Element, Element>();
  let at = 0;
  const number = (element: Element) => {
    const range = { start: at++, end: 0 };
    ranges.set(element, range);
    for (const child of elementsOf(element)) {
      parents.set(child, element);
      number(child);
    }
    range.end = at;
  };
  number(root);
  const rangeOf = (element: Element) => ranges.get(element) ?? { start: -1, end: -1 };
  const holds = (outer: Element, inner: Element) => {
    const { start } = rangeOf(inner);
    return rangeOf(outer).start <= start && start < rangeOf(outer).end;
  };
  return {
    holds,
    before: (first, second) => rangeOf(first).end <= rangeOf(second).start,
    common: (one, other) => {
      let outer = one;
      while (!holds(outer, other)) outer = parents.get(outer) ?? root;
      return outer;
    },
  };
}

/**
 * The innermost element that holds a share of all weights: the column that the weighted paragraphs stand in, though a
 * stray one stands elsewhere.
 *
 * @returns null where there is no weight
 */
export function innermostHolding(root: Element, weights: ReadonlyMap<Element, number>, share: number): Element | null {
  const totals = new Map<Element, number>();
  const total = (element: Element): number => {
    const sum = elementsOf(element).reduce((before, child) => before + total(child), weights.get(element) ?? 0);
    totals.set(element, sum);
    return sum;
  };
  const all = total(root);
  if (all === 0) return null;
  let inner = root;
  for (;;) {
    const next = elementsOf(inner).find((child) => (totals.get(child) ?? 0) >= all * share);
    if (next === undefined || weights.has(inner)) return inner;
    inner = next;
  }
}
