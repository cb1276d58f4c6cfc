import type { GoldArticle } from "../evaluate/gold-article.ts";
import type { Prediction } from "../evaluate/prediction.ts";
import { readStory } from "../extract/read-story.ts";
import { parsePlainText } from "../formats/plain-text.ts";
import { toPrediction } from "./prediction.ts";

/**
 * What the extractor finds in the text of a gold article, in the form that is scored.
 *
 * @throws FormatError if the text is empty
 */
export function predictGold({ id, text }: GoldArticle): Prediction {
  const story = parsePlainText(text);
  return toPrediction(id, story, readStory(story));
}
