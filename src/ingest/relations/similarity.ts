import { rarity } from "./rarity.ts";
import type { Subject } from "./subject.ts";
import { mostCounted } from "./terms.ts";

/** How many articles a store has, and how many of them have each term. */
export interface TermStatistics {
  readonly total: number;
  readonly articles: ReadonlyMap<number, number>;
}

/** A term of an article: one of its words as written, its rarity squared, and its weight in the article. */
interface WeighedTerm {
  readonly word: string;
  readonly rare: number;
  readonly weight: number;
}

/** How often a word is in an article, damped (Salton and Buckley, 1988), by the count that `packTerms` keeps. */
const damped = Array.from({ length: mostCounted + 1 }, (_, count) => (count === 0 ? 0 : 1 + Math.log(count)));

/** Weighs the terms of an article: how often it has them, by how rare they are. */
export function weighTerms({ terms }: Subject, { total, articles }: TermStatistics): Map<number, WeighedTerm> {
  const weighed = new Map<number, WeighedTerm>();
  for (const [id, { count, word }] of terms) {
    const rare = rarity(articles.get(id) ?? 1, total) ** 2;
    weighed.set(id, { word, rare, weight: rare * (damped[Math.min(count, mostCounted)] ?? 0) });
  }
  return weighed;
}

/** The length of the vector of weighed terms. */
export function normOf(weighed: ReadonlyMap<number, WeighedTerm>): number {
  let squares = 0;
  for (const { weight } of weighed.values()) squares += weight * weight;
  return Math.sqrt(squares);
}

/** Words shown of a similarity. */
const mostWords = 5;

/**
 * The cosine of two articles' weighed terms, from 0 to 1, and the words that count most in it.
 *
 * @param theirs the other's terms as `packTerms` packed them, and the length of their vector
 */
export function similarity(
  mine: { readonly weighed: ReadonlyMap<number, WeighedTerm>; readonly norm: number },
  theirs: { readonly terms: Uint32Array; readonly norm: number },
): { cosine: number; words: string[] } {
  const shared: { word: string; product: number }[] = [];
  let dot = 0;
  for (const packed of theirs.terms) {
    const term = mine.weighed.get(packed >>> 4);
    if (term === undefined) continue;
    const product = term.weight * term.rare * (damped[packed & mostCounted] ?? 0);
    dot += product;
    shared.push({ word: term.word, product });
  }
  shared.sort((a, b) => b.product - a.product || (a.word < b.word ? -1 : 1));
  return { cosine: dot / (mine.norm * theirs.norm || 1), words: shared.slice(0, mostWords).map(({ word }) => word) };
}
