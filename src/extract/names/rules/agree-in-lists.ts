import { kinds } from "../name-tag.ts";
import { changed, type TaggedName } from "../tag-sentence.ts";
import { type NamedSentence, renamed } from "./named-sentence.ts";

const joints = new Set([",", "and", "or", "&"]);
/** A list of fewer names says nothing about the odd one among them. */
const fewest = 4;
/** Margin of the kind that a list lends. */
const lentMargin = 150;

function isJoined({ sentence }: NamedSentence, last: TaggedName, next: TaggedName): boolean {
  const between = sentence.words.slice(last.end, next.start);
  return between.length > 0 && between.length < 3 && between.every((word) => joints.has(word.lower));
}

/** The names of a sentence in runs that only commas and "and" part. */
function listsOf(item: NamedSentence): TaggedName[][] {
  const lists: TaggedName[][] = [];
  for (const name of item.names) {
    const last = lists.at(-1)?.at(-1);
    if (last && isJoined(item, last, name)) lists.at(-1)?.push(name);
    else lists.push([name]);
  }
  return lists;
}

/** The kind of all names of a list but one; undefined where they differ more. */
function sharedKind(list: readonly TaggedName[]): number | undefined {
  if (list.length < fewest) return undefined;
  return kinds
    .map((_, kind) => kind)
    .find((kind) => list.filter((name) => name.kind === kind).length === list.length - 1);
}

/** "Kannaland, Laingsburg and Prince Albert": what stands in a list of places is a place. */
export function agreeInLists(story: readonly NamedSentence[]): NamedSentence[] {
  return renamed(story, (item) => {
    return listsOf(item).flatMap((list) => {
      const kind = sharedKind(list);
      const doubtful = (name: TaggedName) => name.kind !== kind && name.margin < lentMargin;
      return kind === undefined
        ? list
        : list.map((name) => (doubtful(name) ? changed(name, { kind, margin: lentMargin }) : name));
    });
  });
}
