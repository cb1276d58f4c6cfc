import { readFileSync } from "node:fs";
import { type NameSentence, nameSentence } from "../../src/extract/names/name-sentence.ts";
import { kinds, outside, place, tagOf } from "../../src/extract/names/name-tag.ts";
import { type NameWord, nameWord, plainWord } from "../../src/extract/names/name-word.ts";
import { isAbbreviation } from "../../src/extract/sentences/abbreviation.ts";

/** A line of the training file: BIO tags with PER, ORG, LOC and MISC. */
interface CorpusLine {
  readonly id: string;
  readonly source: string;
  readonly licence: string;
  readonly sentences: readonly { readonly tokens: readonly string[]; readonly tags: readonly string[] }[];
}

/** A sentence with the tag that each token should get. */
export interface GoldSentence {
  readonly sentence: NameSentence;
  readonly gold: Int32Array;
}

export interface GoldDocument {
  readonly id: string;
  readonly source: string;
  readonly licence: string;
  readonly sentences: readonly GoldSentence[];
  readonly lowerCase: ReadonlySet<string>;
}

const kindByLabel: Readonly<Record<string, number>> = { PER: 0, ORG: 1, LOC: 2, MISC: 3 };

type Labelled = { text: string; tag: string };

/** Joins what the corpora split and `tokenize` does not: "'" "s", "Mr" ".", "J" ".". */
function joined(tokens: readonly string[], tags: readonly string[]): Labelled[] {
  const out: Labelled[] = [];
  tokens.forEach((raw, i) => {
    const text = plainWord(raw.replace(/^'"'$/u, '"'));
    const last = out.at(-1);
    const abbreviated = text === "." && last && i < tokens.length - 1 && isAbbreviation(last.text, "");
    if (last && ((text === "s" && last.text === "'") || abbreviated)) last.text += text;
    else out.push({ text, tag: tags[i] ?? "O" });
  });
  return out;
}

/** BIO labels as BIOES tags. */
function bioes(labels: readonly string[]): Int32Array {
  return Int32Array.from(labels, (label, i) => {
    const kind = kindByLabel[label.slice(2)];
    if (kind === undefined) return outside;
    const opens = label.startsWith("B-");
    const goesOn = labels[i + 1] === `I-${label.slice(2)}`;
    if (opens) return tagOf(kind, goesOn ? place.begin : place.single);
    return tagOf(kind, goesOn ? place.inside : place.end);
  });
}

/** The documents of the training file, ready to learn from. */
export function readCorpus(file: string): GoldDocument[] {
  const words = new Map<string, NameWord>();
  const wordOf = (text: string) => {
    const word = words.get(text) ?? nameWord(text);
    words.set(text, word);
    return word;
  };
  const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
  return lines.map((line) => {
    const { id, source, licence, sentences }: CorpusLine = JSON.parse(line);
    const labelled = sentences.map(({ tokens, tags }) => joined(tokens, tags));
    const lowerCase = new Set(labelled.flat().flatMap(({ text }) => (/^\p{Ll}/u.test(text) ? [text] : [])));
    return {
      id,
      source,
      licence,
      lowerCase,
      sentences: labelled.map((tokens) => ({
        sentence: nameSentence(
          tokens.map(({ text }) => wordOf(text)),
          false,
        ),
        gold: bioes(tokens.map(({ tag }) => tag)),
      })),
    };
  });
}

/** The names of a tagged sentence as "start:end:kind". */
export function goldNames(gold: Int32Array): string[] {
  const names: string[] = [];
  let start = 0;
  gold.forEach((tag, i) => {
    if (tag === outside) return;
    const at = (tag - 1) & 3;
    if (at === place.begin || at === place.single) start = i;
    if (at === place.end || at === place.single) names.push(`${start}:${i + 1}:${kinds[(tag - 1) >> 2]}`);
  });
  return names;
}
