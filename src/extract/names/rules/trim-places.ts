import { isDemonym } from "../countries.ts";
import { isKnownPlace } from "../gazetteer.ts";
import context from "../name-context.data.json" with { type: "json" };
import { kinds } from "../name-tag.ts";
import listed from "../name-words.data.json" with { type: "json" };
import { changed, type TaggedName } from "../tag-sentence.ts";
import { type NamedSentence, renamed, wordsOf } from "./named-sentence.ts";

const place = kinds.indexOf("PLACE");
const landmarks = new Set(listed.landmarks);
const tails = new Set([...listed.titles, ...context.commonAcronyms, "Municipal"]);

/** "Kashmir Lieutenant Governor" is the place "Kashmir". */
function withoutTail(words: readonly string[], name: TaggedName): TaggedName {
  let { length } = words;
  while (length > 1 && tails.has(words[length - 1] ?? "")) length--;
  return changed(name, { end: name.start + length });
}

/** "Syrian Golan Heights" is "Golan Heights", but "Indian Ocean" is itself. */
function withoutDemonym(words: readonly string[], name: TaggedName): TaggedName {
  const [first = "", ...rest] = words;
  const plain = rest.join(" ");
  const extra = rest.length > 0 && isDemonym(first) && !isKnownPlace(words.join(" "));
  return extra && (rest.length > 1 || isKnownPlace(plain)) ? changed(name, { start: name.start + 1 }) : name;
}

/** "Gobi Desert of Mongolia" is two places, "Strait of Malacca" one. */
function parted(words: readonly string[], name: TaggedName): TaggedName[] {
  const of = words.indexOf("of");
  if (of < 2 || !landmarks.has(words[of - 1] ?? "") || !/^\p{Lu}/u.test(words[of + 1] ?? "")) return [name];
  return [changed(name, { end: name.start + of }), changed(name, { start: name.start + of + 1 })];
}

/** A place's name without the people, titles and places around it that the tagger took in. */
export function trimPlaces(story: readonly NamedSentence[]): NamedSentence[] {
  return renamed(story, (item) =>
    item.names.flatMap((name) => {
      if (name.kind !== place || name.end - name.start === 1) return [name];
      const short = withoutTail(wordsOf(item, name), name);
      const plain = withoutDemonym(wordsOf(item, short), short);
      return parted(wordsOf(item, plain), plain);
    }),
  );
}
