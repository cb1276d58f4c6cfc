import type { GoldArticle } from "./gold-article.ts";
import type { Prediction } from "./prediction.ts";

/** One article as a careful reader and as the extractor read it. */
export interface EvaluatedArticle {
  readonly gold: GoldArticle;
  /** Null if the extractor failed on it: then all of its gold is missed. */
  readonly prediction: Prediction | null;
}
