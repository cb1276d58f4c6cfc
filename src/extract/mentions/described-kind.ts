import type { FactionKind } from "../reading.ts";
import { nameAt, type Scene } from "../speech/scene.ts";
import { wordAt } from "../words/text.ts";
import { kindOfHead } from "./group-noun.ts";

/** The kind that a two-word description states; one word ("army", "news") is too often the next part of the sentence. */
export function describedKind(scene: Scene, end: number): FactionKind | null {
  const words = [wordAt(scene.text, end), wordAt(scene.text, end + 1)];
  if (words.some(({ text, index }) => !/^\p{Ll}/u.test(text) || nameAt(scene, index))) return null;
  const [first = "", second = ""] = words.map(({ text }) => text);
  return kindOfHead([first]) === null ? kindOfHead([first, second]) : null;
}
