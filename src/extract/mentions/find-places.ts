import { countryOf } from "../names/countries.ts";
import type { Place } from "../reading.ts";
import type { Scene } from "../speech/scene.ts";
import type { MentionDraft } from "./mention-draft.ts";

/** The places named in the text, one a name, and their mentions. A country stands here also where it acts as a state. */
export function findPlaces(scene: Scene): { places: readonly Place[]; mentions: readonly MentionDraft[] } {
  const places: Place[] = [];
  const indexOf = new Map<string, number>();
  const mentions = scene.names.flatMap(({ first, end, kind, text, confidence }): MentionDraft[] => {
    if (kind !== "PLACE") return [];
    const country = countryOf(text);
    const key = country?.code ?? text.toLowerCase();
    const index = indexOf.get(key) ?? places.length;
    if (index === places.length) {
      indexOf.set(key, index);
      places.push({ name: text, countryCode: country?.code ?? null, method: "NAME", confidence });
    }
    return [
      { range: { first, end }, kind: "NAME", entity: { type: "PLACE", index }, via: null, method: "NAME", confidence },
    ];
  });
  return { places, mentions };
}
