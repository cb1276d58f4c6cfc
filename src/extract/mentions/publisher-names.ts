import type { Name, Scene } from "../speech/scene.ts";
import { wordAt } from "../words/text.ts";

/** The publisher's name is the publisher, whatever the tagger saw in it or in a part of it. */
export function publisherNames(scene: Scene, publisher: string | null): Name[] {
  const parts = publisher?.split(/\s+/) ?? [];
  if (publisher === null || !/^\p{Lu}/u.test(publisher)) return [];
  return scene.text.words.flatMap(({ index }) => {
    const fits = parts.every((part, at) => wordAt(scene.text, index + at).text === part);
    const range = { first: index, end: index + parts.length };
    return fits ? [{ ...range, kind: "ORGANIZATION" as const, text: publisher, confidence: 0.95 }] : [];
  });
}
