/** An element of a document, HTML or XML alike. */
export interface Element {
  /** In lower case for HTML; with the prefix that its namespace usually has for XML, as in "content:encoded". */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (Element | string)[];
  /** Line it opens on, from 1; 0 where unknown. */
  readonly line: number;
}

/** The element's children that are elements. */
export function elementsOf(element: Element): Element[] {
  return element.children.filter((child): child is Element => typeof child !== "string");
}

/** The children with one of the names. */
export function childrenNamed(element: Element, ...names: readonly string[]): Element[] {
  return elementsOf(element).filter((child) => names.includes(child.name));
}

/** The first element under it, at the end of a path of names: `childAt(item, "itemMeta", "provider")`. */
export function childAt(element: Element | null, ...path: readonly string[]): Element | null {
  let found: Element | null = element;
  for (const name of path) found = found && (childrenNamed(found, name)[0] ?? null);
  return found;
}

/** It and everything under it, in document order. */
export function* descendants(element: Element): Generator<Element> {
  const stack: Element[] = [element];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    yield next;
    for (let at = next.children.length - 1; at >= 0; at--) {
      const child = next.children[at];
      if (child !== undefined && typeof child !== "string") stack.push(child);
    }
  }
}

/** All text in it, as written. */
export function rawTextOf(element: Element | null): string {
  if (element === null) return "";
  const parts: string[] = [];
  const stack: (Element | string)[] = [element];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next === "string") parts.push(next);
    else for (let at = next.children.length - 1; at >= 0; at--) stack.push(next.children[at] ?? "");
  }
  return parts.join("");
}

/** All text in it on one line, its white space collapsed; null where there is none. */
export function textOf(element: Element | null): string | null {
  return rawTextOf(element).replace(/\s+/gu, " ").trim() || null;
}

/** The value of an attribute, without white space around it; null where it is missing or empty. */
export function attributeOf(element: Element | null, name: string): string | null {
  return element?.attributes.get(name)?.trim() || null;
}
