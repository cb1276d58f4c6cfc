import { kinds } from "../name-tag.ts";
import listed from "../name-words.data.json" with { type: "json" };
import type { TaggedName } from "../tag-sentence.ts";
import type { NamedSentence } from "./named-sentence.ts";

const person = kinds.indexOf("PERSON");
/** Second parts of compounds that are no part of the name: "Obama-led". */
const compoundTails = new Set(listed.compoundTails);
const syllable = /^\p{Ll}{1,6}$/u;

/** Where the person's name ends when a hyphen goes on with it: "Kim Jin-pyo", "Ursula Owusu-Ekuful". */
function extendedEnd({ sentence, tokens }: NamedSentence, name: TaggedName): number {
  let { end } = name;
  while (sentence.words[end]?.text === "-") {
    const next = sentence.words[end + 1];
    if (!next || compoundTails.has(next.lower)) break;
    const tight = tokens[end - 1]?.end === tokens[end]?.start && tokens[end]?.end === tokens[end + 1]?.start;
    // "Cha Ji-yeon": a short name of two parts before a short lower-case syllable.
    const eastAsian =
      end - name.start >= 2 && syllable.test(next.text) && (sentence.words[end - 1]?.text.length ?? 9) < 7;
    if (!eastAsian && !(tight && next.capital)) break;
    end += 2;
  }
  return end;
}

/**
 * A person's name goes on over its hyphens. It takes in a person that was found behind one only if it has two words
 * already: "Rosa Owusu-Mensah" is one, the "Putin-Erdogan" of a meeting are two.
 */
function extended(item: NamedSentence): TaggedName[] {
  const names: TaggedName[] = [];
  item.names.forEach((name, i) => {
    if (name.start < (names.at(-1)?.end ?? 0)) return;
    const end = name.kind === person ? extendedEnd(item, name) : name.end;
    const next = item.names[i + 1];
    const free = !next || end <= next.start;
    const takesIn = next?.kind === person && next.end <= end && name.end - name.start > 1;
    names.push(free || takesIn ? { ...name, end } : name);
  });
  return names;
}

/** Hyphens do not end a person's name. */
export function extendCompounds(story: readonly NamedSentence[]): NamedSentence[] {
  return story.map((item) => ({ ...item, names: extended(item) }));
}
