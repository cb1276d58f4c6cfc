import { readStory } from "../extract/read-story.ts";
import { FormatError } from "../formats/format-error.ts";
import { parsePlainText } from "../formats/plain-text.ts";
import { toPrediction } from "./prediction.ts";

/** A prediction as JSON, or what is wrong with the line. Plain data, because a class does not survive between threads. */
export type LineResult = { readonly prediction: string } | { readonly problem: string };

/** Reads one {"id", "text"} line. What is wrong with it is an answer; only a fault of ours is thrown. */
export function predictLine(line: string): LineResult {
  const article = parseLine(line);
  if (article === "not JSON" || article === 'no "text"') {
    return { problem: `${article}; each line has to be {"id": …, "text": "…"}` };
  }
  try {
    const story = parsePlainText(article.text);
    return { prediction: JSON.stringify(toPrediction(article.id, story, readStory(story))) };
  } catch (error) {
    if (error instanceof FormatError) return { problem: error.message };
    throw error;
  }
}

function parseLine(line: string): { id: unknown; text: string } | "not JSON" | 'no "text"' {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return "not JSON";
  }
  if (typeof value !== "object" || value === null || !("text" in value) || typeof value.text !== "string") {
    return 'no "text"';
  }
  return { id: "id" in value ? value.id : null, text: value.text };
}
