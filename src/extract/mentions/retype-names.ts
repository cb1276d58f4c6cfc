import { countryOf, isDemonym } from "../names/countries.ts";
import { type Name, type Scene, withNames } from "../speech/scene.ts";
import { wordAt } from "../words/text.ts";
import { speaks } from "./acts.ts";
import { isDatelineAgency } from "./dateline-agency.ts";
import { describedKind } from "./described-kind.ts";
import { kindOfKnownName } from "./group-noun.ts";
import { appositiveKind } from "./kind-in-context.ts";
import { missedNames } from "./missed-names.ts";
import { isDeity } from "./person-noun.ts";
import { publisherNames } from "./publisher-names.ts";
import { countryOfSeat } from "./seat.ts";
import { splitName } from "./split-names.ts";

/**
 * Corrects the tagger by the words around: "the Karga rebel group" is an organisation whatever Karga looked like,
 * and so are one of the well-known bodies, a palace that speaks, and the agency of a dateline. A capitalised word the
 * tagger passed over is added where such a description follows it.
 */
export function retypeNames(scene: Scene, publisher: string | null): Scene {
  const own = publisherNames(scene, publisher);
  const taken = new Set(own.flatMap(({ first, end }) => Array.from({ length: end - first }, (_, at) => first + at)));
  const inOwn = ({ first, end }: Name) => taken.has(first) || taken.has(end - 1);
  const kept = scene.names.filter((name) => !(name.kind === "PERSON" && isDeity(name.text)) && !inOwn(name));
  const split = kept.flatMap((name) => splitName(scene, name));
  const speaking = speakingHouses(scene, split);
  const agencies = new Set(split.filter((name) => isDatelineAgency(scene, name)).map(({ text }) => text));
  const names = split.map((name): Name => {
    const body = speaking.has(name.text) || agencies.has(name.text) || isBody(scene, name);
    return body ? { ...name, kind: "ORGANIZATION" } : name;
  });
  return withNames(
    scene,
    [...names, ...missedNames(scene), ...own].sort((a, b) => a.first - b.first),
  );
}

/** A name that is no person's in full and no country's, and that a list or a description calls a body. */
function isBody(scene: Scene, name: Name): boolean {
  if (isDemonym(name.text) || (name.kind === "PERSON" && name.text.includes(" "))) return false;
  const described = describedKind(scene, name.end);
  // "the Nara prefectural police" is named after a place, "the Karga rebel group" after itself.
  const placed = countryOf(name.text) !== null || (described ?? "ARMED_GROUP") !== "ARMED_GROUP";
  if (name.kind === "PLACE" && placed) return false;
  if (countryOfSeat(name.text) !== null) return !isLocated(scene, name);
  const apposed = name.kind === "OTHER" && appositiveKind(scene, name) !== null;
  return apposed || described !== null || kindOfKnownName(name.text) !== null;
}

const house = /\s(?:Airport|Cathedral|Hall|Hospital|House|Palace|Park|Prison|Street|Zoo)$/;

/** Buildings that somewhere in the article say or demand something: "the Amber Palace dismissed". */
function speakingHouses(scene: Scene, names: readonly Name[]): ReadonlySet<string> {
  const speaking = names.filter(({ kind, text, end }) => kind === "PLACE" && house.test(text) && speaks(scene, end));
  return new Set(speaking.map(({ text }) => text));
}

/** "in the State House": there it is a place. */
function isLocated(scene: Scene, { first }: Name): boolean {
  const the = wordAt(scene.text, first - 1).lower === "the" ? 1 : 0;
  return /^(?:in|at|inside|near|outside|into)$/.test(wordAt(scene.text, first - 1 - the).lower);
}
