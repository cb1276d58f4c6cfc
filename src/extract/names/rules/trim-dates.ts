import listed from "../name-words.data.json" with { type: "json" };
import { changed, type TaggedName } from "../tag-sentence.ts";
import { type NamedSentence, renamed, wordsOf } from "./named-sentence.ts";

const calendar = new Set(listed.calendar);
const links = new Set(["on", "in", "at", "for", "by"]);

/** Where the words of a name end: before "on Monday" and "in 2019". */
function plainLength(words: readonly string[]): number {
  const date = words.findIndex(
    (word, at) =>
      at > 0 && links.has(word) && (calendar.has(words[at + 1] ?? "") || /^\p{N}/u.test(words[at + 1] ?? "")),
  );
  return date < 0 ? words.length : date;
}

/** "Justice Department on Monday" is the department. */
export function trimDates(story: readonly NamedSentence[]): NamedSentence[] {
  const trimmed = (item: NamedSentence, name: TaggedName): TaggedName => {
    const end = name.start + plainLength(wordsOf(item, name));
    return end === name.end ? name : changed(name, { end });
  };
  return renamed(story, (item) => item.names.map((name) => trimmed(item, name)));
}
