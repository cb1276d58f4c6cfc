import { opensLower } from "../letter-case.ts";
import type { FactionKind } from "../reading.ts";
import { nameAt, type Scene } from "../speech/scene.ts";
import { wordAt } from "../words/text.ts";
import { kindOfHead } from "./group-noun.ts";

/** The kind that a two-word description states; one word ("army", "news") is too often the next part of the sentence. */
export function describedKind(scene: Scene, end: number): FactionKind | null {
  const [first, second] = [wordAt(scene.text, end).text, wordAt(scene.text, end + 1).text];
  if (!opensLower(first) || !opensLower(second) || nameAt(scene, end) || nameAt(scene, end + 1)) return null;
  return kindOfHead([first]) === null ? kindOfHead([first, second]) : null;
}
