import type { EvaluatedArticle } from "./evaluated-article.ts";
import { type EntityScore, scoreEntities } from "./score-entities.ts";
import { type QuoteScore, scoreQuotes } from "./score-quotes.ts";
import { trimQuotes } from "./trimmed-quotes.ts";

/** How far a prediction agrees with the gold of one article, in counts that add up over articles. */
export interface ArticleScore {
  /** False if the extractor failed on it: then all of its gold is missed. */
  readonly predicted: boolean;
  /** True if somebody annotated its quotes. */
  readonly annotated: boolean;
  readonly quotes: QuoteScore;
  readonly entities: EntityScore | null;
}

/** Compares the two readings of one article. */
export function scoreArticle({ gold, prediction }: EvaluatedArticle): ArticleScore {
  return {
    predicted: prediction !== null,
    annotated: gold.quotes !== undefined,
    quotes: scoreQuotes(trimQuotes({ gold, prediction })),
    entities: scoreEntities(gold, prediction),
  };
}
