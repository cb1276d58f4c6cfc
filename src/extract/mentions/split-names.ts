import { countryOf } from "../names/countries.ts";
import { isGivenName } from "../names/gazetteer.ts";
import type { Name, Scene } from "../speech/scene.ts";
import { wordAt } from "../words/text.ts";
import { joinedWords } from "./joined-words.ts";
import { isTitle } from "./person-noun.ts";

/** Parts names that the tagger ran together. */
export function splitName(scene: Scene, name: Name): Name[] {
  return splitCountries(scene, name).flatMap((part) =>
    splitOwner(scene, part).flatMap((one) => splitOffice(scene, one)),
  );
}

/** "Gazette's Tom Reed": whom he writes for, and the person. */
function splitOwner(scene: Scene, name: Name): Name[] {
  const at = (word: number) => wordAt(scene.text, word);
  for (let mark = name.first + 1; mark < name.end - 2; mark++) {
    if (!/^['’](?:s|S)?$/.test(at(mark).text) || !isGivenName(at(mark + 1).text)) continue;
    const owner = { ...name, kind: "ORGANIZATION" as const, end: mark, text: joinedWords(scene, name.first, mark) };
    const person = { ...name, kind: "PERSON" as const, first: mark + 1, text: joinedWords(scene, mark + 1, name.end) };
    return [owner, person];
  }
  return [name];
}

/** "Kenya-Uganda": two countries, not one place. */
function splitCountries(scene: Scene, name: Name): Name[] {
  const parts = name.text.split(/[-–—]/);
  if (name.kind !== "PLACE" || parts.length !== 2 || name.end - name.first !== 3) return [name];
  if (parts.some((part) => countryOf(part) === null) || countryOf(name.text) !== null) return [name];
  return [name.first, name.end - 1].map((at) => ({
    ...name,
    first: at,
    end: at + 1,
    text: wordAt(scene.text, at).text,
  }));
}

/** "Ambassador to the United States Ann Lee": the office's country, and the person. */
function splitOffice(scene: Scene, name: Name): Name[] {
  const link = wordAt(scene.text, name.first - 1).lower;
  const before = wordAt(scene.text, name.first - (link === "the" ? 3 : 2)).text;
  if (!/^(?:of|to|for|the|in)$/.test(link) || !isTitle(before)) return [name];
  for (let at = name.end - 2; at > name.first; at--) {
    const office = { ...name, end: at, text: joinedWords(scene, name.first, at) };
    const person = { ...name, first: at, text: joinedWords(scene, at, name.end) };
    if (countryOf(office.text) ?? (name.kind === "PERSON" && at === name.first + 1)) {
      return [
        { ...office, kind: "PLACE" },
        { ...person, kind: "PERSON" },
      ];
    }
  }
  return [name];
}
