import { attributeOf, descendants, type Element, textOf } from "../markup/element.ts";
import { resolveUrl } from "../markup/read-blocks.ts";

/** What a page's head and its microdata say. */
export interface PageHead {
  /** The content of the first `<meta>` with one of the names (as `name`, `property` or `itemprop`), in the names' order. */
  readonly meta: (...names: readonly string[]) => string | null;
  readonly allMeta: (name: string) => readonly string[];
  readonly title: string | null;
  readonly language: string | null;
  /** What relative links are resolved against. */
  readonly baseUrl: string | null;
  readonly canonical: string | null;
}

/** Reads the head of a page. @param url where the page came from; null where nobody knows */
export function readHead(root: Element, url: string | null): PageHead {
  const found = new Map<string, string[]>();
  const add = (key: string, value: string | null) => {
    const values = found.get(key) ?? [];
    if (value !== null && values.length < mostValues) found.set(key, [...values, value]);
  };
  for (const element of descendants(root)) {
    if (element.name === "meta") add(keyOf(element), attributeOf(element, "content"));
    else if (element.attributes.has("itemprop")) add(keyOf(element), microdataOf(element));
    const read = headElements[element.name];
    if (read) add(`<${element.name}>`, read(element));
  }
  const first = (key: string) => found.get(key)?.[0] ?? null;
  // A saved page does not know where it came from, but mostly says what it is.
  const ownUrl = url ?? [first("<link>"), first("og:url")].find((address) => /^https?:/iu.test(address ?? "")) ?? null;
  const baseUrl = resolveUrl(first("<base>"), ownUrl) ?? ownUrl;
  return {
    meta: (...names) => names.map(first).find((value) => value !== null) ?? null,
    allMeta: (name) => found.get(name) ?? [],
    title: first("<title>"),
    language: first("<html>"),
    baseUrl,
    canonical: resolveUrl(first("<link>"), baseUrl),
  };
}

/** What is read of the elements of a head that are no `<meta>`. */
const headElements: Readonly<Record<string, (element: Element) => string | null>> = {
  html: (element) => attributeOf(element, "lang") ?? attributeOf(element, "xml:lang"),
  title: textOf,
  base: (element) => attributeOf(element, "href"),
  link: (element) =>
    /(?:^|\s)canonical(?:\s|$)/iu.test(attributeOf(element, "rel") ?? "") ? attributeOf(element, "href") : null,
};

const mostValues = 50;

function keyOf(meta: Element): string {
  const key =
    attributeOf(meta, "property") ??
    attributeOf(meta, "name") ??
    attributeOf(meta, "itemprop") ??
    attributeOf(meta, "http-equiv");
  return key?.toLowerCase() ?? "";
}

/** The value of an element of microdata whose text is not its value (HTML Living Standard 5.2.4); null for others. */
function microdataOf(element: Element): string | null {
  const value = attributeOf(element, "content") ?? attributeOf(element, "datetime");
  return value ?? (element.name === "link" ? attributeOf(element, "href") : null);
}
