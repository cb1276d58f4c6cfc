import context from "../name-context.data.json" with { type: "json" };
import { kinds } from "../name-tag.ts";
import listed from "../name-words.data.json" with { type: "json" };
import { changed } from "../tag-sentence.ts";
import { type NamedSentence, renamed, wordsOf } from "./named-sentence.ts";

const kindOfHead = new Map([
  ...context.eventHeads.map((head) => [head, kinds.indexOf("OTHER")] as const),
  ...context.bodyHeads.map((head) => [head, kinds.indexOf("ORGANIZATION")] as const),
  ...listed.landmarks.map((head) => [head, kinds.indexOf("PLACE")] as const),
]);

const storms = new Set(context.storms);
const bodyStarts = new Set(context.bodyStarts);

/** The kind that the last word of a name states, or the first before "of"; undefined where they state none. */
export function kindByHead(words: readonly string[]): number | undefined {
  const [first = "", second] = words;
  if (words.length < 2) return undefined;
  if (storms.has(first)) return kinds.indexOf("OTHER");
  if (bodyStarts.has(first) && (second === "of" || first === "Radio")) return kinds.indexOf("ORGANIZATION");
  return kindOfHead.get(words.at(-1) ?? "");
}

/**
 * A name that ends in "National Park" or "Drive" is a place's, whoever it is named after; one that ends in "Embassy" is a
 * body's, one that ends in "Summit" an event's, and "Storm Ada" is nobody.
 */
export function typeByHead(story: readonly NamedSentence[]): NamedSentence[] {
  return renamed(story, (item) =>
    item.names.map((name) => {
      const words = wordsOf(item, name);
      const kind = kindByHead(words);
      return kind === undefined || kind === name.kind ? name : changed(name, { kind });
    }),
  );
}
