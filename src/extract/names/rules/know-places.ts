import { isKnownPlace } from "../gazetteer.ts";
import { kinds } from "../name-tag.ts";
import { changed, type TaggedName } from "../tag-sentence.ts";
import { type NamedSentence, renamed, wordsOf } from "./named-sentence.ts";

const place = kinds.indexOf("PLACE");
const other = kinds.indexOf("OTHER");
const organization = kinds.indexOf("ORGANIZATION");
/** Names of places that are companies as well: with "the" before them they are the place. */
const articled = new Set(["Amazon"]);

/** "Jammu" and "Kashmir" with "and" between them are one place, because a list has it. */
function joined(item: NamedSentence, names: readonly TaggedName[]): TaggedName[] {
  const found: TaggedName[] = [];
  for (const name of names) {
    const last = found.at(-1);
    const whole = last && last.kind === place && name.kind === place && name.start - last.end === 1;
    if (whole && isKnownPlace(wordsOf(item, { start: last.start, end: name.end }).join(" ")))
      found[found.length - 1] = changed(last, { end: name.end });
    else found.push(name);
  }
  return found;
}

function isPlace(item: NamedSentence, name: TaggedName): boolean {
  const words = wordsOf(item, name);
  const text = words.join(" ");
  if (name.kind === organization && articled.has(text))
    return item.sentence.words[name.start - 1]?.lower === "the" && item.sentence.words[name.end]?.lower !== "'s";
  return (name.kind === other || name.kind === organization) && isKnownPlace(text.replaceAll(" - ", "-"));
}

/** Regions, countries and provinces are places although the tagger saw a work or an event in them, or two places. */
export function knowPlaces(story: readonly NamedSentence[]): NamedSentence[] {
  return renamed(story, (item) =>
    joined(item, item.names).map((name) => (isPlace(item, name) ? changed(name, { kind: place }) : name)),
  );
}
