import { opensUpper } from "../letter-case.ts";
import { type Country, countryOf, countryOfDemonym } from "../names/countries.ts";
import { nameAt, type Scene } from "../speech/scene.ts";
import { wordAt } from "../words/text.ts";

const locative = new Set(
  "in across inside throughout within northern southern eastern western central north south east west".split(" "),
);
/** How much more a location says about the setting than a mention, and a mention than an adjective. */
const weight = { located: 3, named: 1, adjective: 0.5 };

/**
 * The country that the article is set in, which "the government" and "the army" belong to: the one that places are
 * located in most often ("in northern Syria", "Kenya's Mombasa"), or null where two are equal or none is named.
 */
export function findSetting(scene: Scene): Country | null {
  const scores = new Map<string, { country: Country; score: number }>();
  const add = (country: Country | null, score: number) => {
    if (!country) return;
    scores.set(country.code, { country, score: (scores.get(country.code)?.score ?? 0) + score });
  };
  for (const { first, end, kind, text } of scene.names) {
    if (kind !== "PLACE") continue;
    const before = wordAt(scene.text, first - 1).lower;
    const owns = wordAt(scene.text, end).lower === "'s" && nameAt(scene, end + 1)?.kind === "PLACE";
    add(countryOf(text), locative.has(before) || owns ? weight.located : weight.named);
  }
  for (const word of scene.text.words) {
    if (opensUpper(word.text)) add(countryOfDemonym(word.text), weight.adjective);
  }
  const [best, second] = [...scores.values()].sort((a, b) => b.score - a.score);
  return best && best.score !== second?.score ? best.country : null;
}
