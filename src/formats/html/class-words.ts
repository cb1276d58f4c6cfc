import type { Element } from "../markup/element.ts";

const naming = [
  "class",
  "id",
  "role",
  "itemprop",
  "rel",
  "data-component",
  "data-testid",
  "data-test",
  "data-type",
  "data-block",
  "data-gu-name",
];
/** No name of a part of a page is longer; in UTF-16 code units. */
const longestName = 300;

/**
 * The words by which a page names an element, with a space around each: `class="article-relatedLinks js"` gives
 * " article related links | js ". A bar parts names.
 */
export function classWords(element: Element): string {
  if (element.attributes.size === 0) return " ";
  const names = naming.flatMap((name) => (element.attributes.get(name) ?? "").slice(0, longestName).split(/\s+/u));
  const words = names.map((name) =>
    name
      .replace(/(?<=[\p{Ll}\d])(?=\p{Lu})/gu, " ")
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim()
      .toLowerCase(),
  );
  return ` ${words.filter(Boolean).join(" | ")} `;
}

/** The words that name something, as a pattern over `classWords`. */
export function namePattern(names: readonly string[]): RegExp {
  return new RegExp(` (?:${names.join("|")}) `, "u");
}
