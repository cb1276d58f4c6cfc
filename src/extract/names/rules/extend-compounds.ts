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

/** A person's name goes on over its hyphens, as far as no other name begins there. */
export function extendCompounds(story: readonly NamedSentence[]): NamedSentence[] {
  return story.map((item) => ({
    ...item,
    names: item.names.map((name, i) => {
      if (name.kind !== person) return name;
      const end = extendedEnd(item, name);
      return end <= (item.names[i + 1]?.start ?? end) ? { ...name, end } : name;
    }),
  }));
}
