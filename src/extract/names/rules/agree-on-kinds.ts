import { countryOf, countryOfCapital } from "../countries.ts";
import { kinds } from "../name-tag.ts";
import { changed, type TaggedName } from "../tag-sentence.ts";
import { type NamedSentence, renamed, wordsOf } from "./named-sentence.ts";
import { shortBodies } from "./short-bodies.ts";

const person = kinds.indexOf("PERSON");
const organization = kinds.indexOf("ORGANIZATION");
const place = kinds.indexOf("PLACE");
/** What the name of a country or capital, and a full name with this surname, weigh beside the margins of the mentions. */
const evidence = 200;

/** The kind that the mentions of each name add up to, by their margins, with how many mentions there are. */
function votesOf(story: readonly NamedSentence[]): Map<string, number[]> {
  const votes = new Map<string, number[]>();
  for (const item of story) {
    for (const name of item.names) {
      const key = wordsOf(item, name).join(" ");
      const sums = votes.get(key) ?? kinds.map(() => 0);
      sums[name.kind] = (sums[name.kind] ?? 0) + Math.min(name.margin, 200) + 1;
      votes.set(key, sums);
    }
  }
  return votes;
}

/** How often each surname stands in a full name. */
function surnamesOf(story: readonly NamedSentence[]): Map<string, number> {
  const surnames = new Map<string, number>();
  for (const item of story) {
    for (const name of item.names) {
      if (name.kind !== person || name.end - name.start < 2) continue;
      const words = wordsOf(item, name);
      // "Ruler of Dubai", tagged a person, makes no surname of Dubai.
      if (words.includes("of")) continue;
      const surname = words.at(-1) ?? "";
      surnames.set(surname, (surnames.get(surname) ?? 0) + 1);
    }
  }
  return surnames;
}

/** "National Election Board (NEB)": acronyms that stand in brackets after an organisation's name. */
function acronymsOf(story: readonly NamedSentence[]): Set<string> {
  const acronyms = new Set<string>();
  for (const item of story) {
    for (const { kind, end } of item.names) {
      const [open, acronym, close] = item.sentence.words.slice(end, end + 3).map((word) => word.text);
      if (kind === organization && open === "(" && close === ")" && acronym && /^\p{Lu}{2,}\p{Ll}?$/u.test(acronym)) {
        acronyms.add(acronym);
      }
    }
  }
  return acronyms;
}

/** One name is of one kind in a story: a surname a person's, an acronym and a short name its body's, any other what most say. */
export function agreeOnKinds(story: readonly NamedSentence[]): NamedSentence[] {
  const votes = votesOf(story);
  const surnames = surnamesOf(story);
  const acronyms = acronymsOf(story);
  const short = shortBodies(story);
  const kindOf = (words: readonly string[], name: TaggedName): number => {
    const key = words.join(" ");
    if (acronyms.has(key)) return organization;
    const sums = [...(votes.get(key) ?? [])];
    if (countryOf(key) ?? countryOfCapital(key)) sums[place] = (sums[place] ?? 0) + evidence;
    else if (short.has(key) && !surnames.has(key)) sums[organization] = (sums[organization] ?? 0) + evidence;
    else sums[person] = (sums[person] ?? 0) + evidence * (surnames.get(key) ?? 0);
    const kind = sums.indexOf(Math.max(...sums));
    return kind < 0 ? name.kind : kind;
  };
  return renamed(story, (item) =>
    item.names.map((name) => {
      const kind = kindOf(wordsOf(item, name), name);
      return kind === name.kind ? name : changed(name, { kind });
    }),
  );
}
