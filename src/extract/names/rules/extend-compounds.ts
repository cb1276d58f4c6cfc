import { kinds } from "../name-tag.ts";
import listed from "../name-words.data.json" with { type: "json" };
import { changed, type TaggedName } from "../tag-sentence.ts";
import { type NamedSentence, renamed, wordsOf } from "./named-sentence.ts";

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

/** Whether each of the two names beside a hyphen stands for somebody by itself elsewhere: the "Putin-Erdogan" of a meeting. */
function areTwo(
  item: NamedSentence,
  [one, two]: readonly [TaggedName, TaggedName],
  alone: ReadonlySet<string>,
): boolean {
  const tight = item.tokens[one.end - 1]?.end === item.tokens[one.end]?.start;
  return !tight || [one, two].every((name) => alone.has(wordsOf(item, name).at(-1) ?? ""));
}

/** A person's name goes on over its hyphens and takes in a person that was found behind one, unless they are two. */
function extended(item: NamedSentence, alone: ReadonlySet<string>): TaggedName[] {
  const names: TaggedName[] = [];
  item.names.forEach((name, i) => {
    if (name.start < (names.at(-1)?.end ?? 0)) return;
    const next = item.names[i + 1];
    const end = name.kind === person ? extendedEnd(item, name) : name.end;
    const free = !next || end <= next.start;
    const takesIn = next && (next.kind === person || next.end - next.start === 1) && next.end <= end;
    const single = name.end - name.start === 1;
    const joined = free || (takesIn && !(single && areTwo(item, [name, next], alone)));
    names.push(joined && end !== name.end ? changed(name, { end }) : name);
  });
  return names;
}

/** The last words of people's names that no hyphen touches. */
function namedAlone(story: readonly NamedSentence[]): Set<string> {
  const alone = new Set<string>();
  for (const item of story) {
    for (const name of item.names) {
      const beside = [item.sentence.words[name.start - 1]?.text, item.sentence.words[name.end]?.text];
      if (name.kind === person && !beside.includes("-")) alone.add(wordsOf(item, name).at(-1) ?? "");
    }
  }
  return alone;
}

/** Hyphens do not end a person's name. */
export function extendCompounds(story: readonly NamedSentence[]): NamedSentence[] {
  const alone = namedAlone(story);
  return renamed(story, (item) => extended(item, alone));
}
