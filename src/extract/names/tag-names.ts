import { opensLower } from "../letter-case.ts";
import type { Passage, Sentence } from "../passage.ts";
import type { DocumentMemory } from "./document-memory.ts";
import { type NameSentence, nameSentence } from "./name-sentence.ts";
import type { NameSpan } from "./name-span.ts";
import { kinds } from "./name-tag.ts";
import { type NameWord, nameWord, plainWord } from "./name-word.ts";
import { naturalCase } from "./natural-case.ts";
import { agreeInLists } from "./rules/agree-in-lists.ts";
import { agreeOnKinds } from "./rules/agree-on-kinds.ts";
import { dropDemonyms } from "./rules/drop-demonyms.ts";
import { dropGenerics } from "./rules/drop-generics.ts";
import { extendCompounds } from "./rules/extend-compounds.ts";
import { extendGivenNames } from "./rules/extend-given-names.ts";
import { extendHeads } from "./rules/extend-heads.ts";
import { findAgain } from "./rules/find-again.ts";
import { findEnvoys } from "./rules/find-envoys.ts";
import { findMissed } from "./rules/find-missed.ts";
import { joinOwners } from "./rules/join-owners.ts";
import { joinParticles } from "./rules/join-particles.ts";
import { knowBodies } from "./rules/know-bodies.ts";
import { knowPlaces } from "./rules/know-places.ts";
import { lowerCaseWords, type NamedSentence, type NameRule } from "./rules/named-sentence.ts";
import { partFromTitles } from "./rules/part-from-titles.ts";
import { partNames } from "./rules/part-names.ts";
import { readContext } from "./rules/read-context.ts";
import { trimDates } from "./rules/trim-dates.ts";
import { trimPlaces } from "./rules/trim-places.ts";
import { typeByHead } from "./rules/type-by-head.ts";
import { tagSentence } from "./tag-sentence.ts";
import { confidenceOf, taggerWeights } from "./tagger-model.ts";

/** What the whole story corrects in the names of its sentences, in order. */
const rules: readonly NameRule[] = [
  trimDates,
  knowBodies,
  partFromTitles,
  partNames,
  extendGivenNames,
  extendCompounds,
  extendHeads,
  joinOwners,
  findEnvoys,
  findMissed,
  joinParticles,
  typeByHead,
  knowPlaces,
  trimPlaces,
  readContext,
  agreeInLists,
  agreeOnKinds,
  findAgain,
  dropDemonyms,
  dropGenerics,
];

/** The words of each passage that stand in lower case, of the running text only. */
function lowerCaseOf(passages: readonly Passage[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { sentences, heading } of passages) {
    if (heading) continue;
    for (const { tokens } of sentences) for (const { text } of tokens) if (opensLower(text)) words.add(text);
  }
  return words;
}

/** The sentences of each passage as the tagger sees them; a word that comes often is looked at once. */
function namable(passages: readonly Passage[], lowerCase: ReadonlySet<string>): NameSentence[][] {
  const seen = new Map<string, NameWord>();
  const wordOf = (text: string): NameWord => {
    const known = seen.get(text);
    if (known) return known;
    const word = nameWord(text);
    seen.set(text, word);
    return word;
  };
  const read = ({ tokens }: Sentence, heading: boolean) => {
    const words = naturalCase(
      tokens.map(({ text }) => plainWord(text)),
      lowerCase,
    );
    return nameSentence(words.map(wordOf), heading);
  };
  return passages.map(({ sentences, heading }) => sentences.map((sentence) => read(sentence, heading)));
}

/**
 * The names in the passages of one story, in reading order; they do not overlap.
 * A greedy averaged perceptron (Ratinov and Roth, 2009) tags sentence after sentence with what the story has shown so
 * far, headings last, because the running text says how their words are written; then rules over the whole story agree
 * on one kind a name.
 */
export function tagNames(passages: readonly Passage[]): NameSpan[] {
  const lowerCase = lowerCaseOf(passages);
  const sentences = namable(passages, lowerCase);
  const memory: DocumentMemory = { lowerCase, kinds: new Map() };
  const weights = taggerWeights();
  const order = passages.map((_, i) => i).sort((a, b) => Number(passages[a]?.heading) - Number(passages[b]?.heading));
  const found: NamedSentence[][] = [];
  for (const p of order) {
    found[p] = (sentences[p] ?? []).map((sentence, s) => ({
      sentence,
      tokens: passages[p]?.sentences[s]?.tokens ?? [],
      names: tagSentence(weights, sentence, memory),
    }));
  }
  const tagged = found.flat();
  const written = lowerCaseWords(tagged);
  const story = rules.reduce<readonly NamedSentence[]>((sofar, rule) => rule(sofar, written), tagged);
  const places = passages.flatMap(({ sentences, field }, passage) =>
    sentences.map((_, sentence) => ({ field, passage, sentence })),
  );
  return story.flatMap(({ tokens, names }, i) =>
    names.flatMap(({ start, end, kind, margin }): NameSpan[] => {
      const [first, last, place, label] = [tokens[start], tokens[end - 1], places[i], kinds[kind]];
      if (!first || !last || !place || !label) return [];
      const confidence = confidenceOf(kind, margin);
      return [
        { kind: label, ...place, start: first.start, end: last.end, firstToken: start, endToken: end, confidence },
      ];
    }),
  );
}
