import type { GoldArticle, GoldQuote } from "../../src/evaluate/gold-article.ts";
import type { PredictedQuote, Prediction } from "../../src/evaluate/prediction.ts";
import type { Range } from "../../src/evaluate/range.ts";

export const text = '"The cables are safe," said Ines Falk. The mayor said that he agreed. "Nobody swims," she said.';

/** Where words stand in the passage. */
export function at(words: string): Range {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`"${words}" is not in the passage`);
  return [start, start + words.length];
}

export function goldQuote(words: string, quote: Partial<GoldQuote> = {}): GoldQuote {
  return { kind: "DIRECT", content: [at(words)], speaker: [], cue: [], speakerName: null, inScope: true, ...quote };
}

export function predictedQuote(words: string, quote: Partial<PredictedQuote> = {}): PredictedQuote {
  return { kind: "DIRECT", spans: [at(words)], speakerMention: null, speaker: null, confidence: 0.8, ...quote };
}

export function goldArticle(quotes: readonly GoldQuote[]): GoldArticle {
  return { id: "bridge", text, quotes };
}

export function prediction(quotes: readonly PredictedQuote[]): Prediction {
  return { quotes, people: [], factions: [], places: [] };
}
