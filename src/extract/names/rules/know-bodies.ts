import { kinds } from "../name-tag.ts";
import organizations from "../organizations.data.json" with { type: "json" };
import type { TaggedName } from "../tag-sentence.ts";
import { type NamedSentence, renamed, wordsOf } from "./named-sentence.ts";

const organization = kinds.indexOf("ORGANIZATION");
const bodies = new Set(organizations.names.map((name) => name.replaceAll("-", " - ")));
/** The words of the longest body of several words, by its first word. */
const longestByFirst = new Map<string, number>();
for (const name of bodies) {
  const [first = "", ...rest] = name.split(" ");
  if (rest.length > 0) longestByFirst.set(first, Math.max(rest.length + 1, longestByFirst.get(first) ?? 0));
}
/** Margin of a name that only the list vouches for, in steps of the packed weights: a confidence of about 0.85. */
const lentMargin = 220;

/** The end of the longest known body of two words and more that begins at `start`; `start` where there is none. */
function bodyEnd(item: NamedSentence, start: number): number {
  const longest = longestByFirst.get(item.sentence.words[start]?.text ?? "");
  if (longest === undefined || !item.sentence.words[start]?.capital) return start;
  for (let end = Math.min(start + longest, item.sentence.words.length); end > start + 1; end--) {
    if (bodies.has(wordsOf(item, { start, end }).join(" "))) return end;
  }
  return start;
}

/** The names with that of a known body among them: it takes in what was found of it and yields to a longer name. */
function withBody(names: readonly TaggedName[], start: number, end: number): readonly TaggedName[] {
  const touching = names.filter((name) => name.start < end && start < name.end);
  if (touching.some((name) => name.start < start || name.end > end)) return names;
  const body = { start, end, kind: organization, margin: lentMargin };
  return [...names.filter((name) => !touching.includes(name)), body].sort((a, b) => a.start - b.start);
}

/** "Al Jazeera" and "Islamic State" are names of organisations although their words do not say so. */
export function knowBodies(story: readonly NamedSentence[]): NamedSentence[] {
  return renamed(story, (item) => {
    let { names } = item;
    for (let start = 0; start < item.sentence.words.length; start++) {
      const end = bodyEnd(item, start);
      if (end > start) names = withBody(names, start, end);
    }
    return names;
  });
}
