import type { Scene } from "../speech/scene.ts";
import { wordAt } from "../words/text.ts";

/** The words of a range with single spaces between them. */
export function joinedWords(scene: Scene, first: number, end: number): string {
  return Array.from({ length: end - first }, (_, at) => wordAt(scene.text, first + at).text).join(" ");
}
