import { countryOf, isDemonym } from "../names/countries.ts";
import type { FactionKind } from "../reading.ts";
import { type Name, nameAt, type Scene, withNames } from "../speech/scene.ts";
import { wordAt } from "../words/text.ts";
import { kindOfHead, kindOfKnownName } from "./group-noun.ts";
import { isDeity, isPersonNoun, isTitle } from "./person-noun.ts";

/**
 * Corrects the tagger by the words around: "the Karga rebel group" is an organisation whatever Karga looked like,
 * and so is a name that is one of the well-known bodies. A capitalised word the tagger passed over is added where such
 * a description follows it.
 */
export function retypeNames(scene: Scene, publisher: string | null): Scene {
  const own = publisherNames(scene, publisher);
  const inOwn = (name: Name) => own.some(({ first, end }) => first < name.end && name.first < end);
  const kept = scene.names.filter((name) => !(name.kind === "PERSON" && isDeity(name.text)) && !inOwn(name));
  const names = kept
    .flatMap((name) => splitCountries(scene, name))
    .flatMap((name) => splitOffice(scene, name))
    .map((name): Name => {
      if (isDemonym(name.text)) return name;
      const described = describedKind(scene, name.end);
      const body = described !== null || kindOfKnownName(name.text) !== null;
      // "the Nara prefectural police" is named after a place, "the Karga rebel group" after itself.
      const placed =
        name.kind === "PLACE" && (countryOf(name.text) !== null || (described ?? "ARMED_GROUP") !== "ARMED_GROUP");
      const other = isFullPersonName(name) || placed;
      return body && !other ? { ...name, kind: "ORGANIZATION" } : name;
    });
  const added = [...missedNames(scene), ...missedPeople(scene), ...own];
  return withNames(
    scene,
    [...names, ...added].sort((a, b) => a.first - b.first),
  );
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
    const office = { ...name, end: at, text: textOf(scene, name.first, at) };
    const person = { ...name, first: at, text: textOf(scene, at, name.end) };
    if (countryOf(office.text) ?? (name.kind === "PERSON" && at === name.first + 1)) {
      return [
        { ...office, kind: "PLACE" },
        { ...person, kind: "PERSON" },
      ];
    }
  }
  return [name];
}

function textOf(scene: Scene, first: number, end: number): string {
  return Array.from({ length: end - first }, (_, at) => wordAt(scene.text, first + at).text).join(" ");
}

/** "the researcher Mu Li": two or three capitalised words that no list knows, behind a noun for a person. */
function missedPeople(scene: Scene): Name[] {
  const capital = (at: number) =>
    /^\p{Lu}\p{Ll}/u.test(wordAt(scene.text, at).text) && !nameAt(scene, at) && scene.quotationOf[at] === -1;
  return scene.text.words.flatMap(({ index, lower, text, sentence }) => {
    if (!/^\p{Ll}/u.test(text) || !capital(index + 1) || !capital(index + 2) || !isPersonNoun(lower)) return [];
    const end = capital(index + 3) ? index + 4 : index + 3;
    if (capital(end) || wordAt(scene.text, end - 1).sentence !== sentence) return [];
    const name = { first: index + 1, end, kind: "PERSON" as const, confidence: 0.75 };
    return [{ ...name, text: textOf(scene, name.first, end) }];
  });
}

/** The publisher's name is the publisher, whatever the tagger saw in it or in a part of it. */
function publisherNames(scene: Scene, publisher: string | null): Name[] {
  const parts = publisher?.split(/\s+/) ?? [];
  if (publisher === null || !/^\p{Lu}/u.test(publisher)) return [];
  return scene.text.words.flatMap(({ index }) => {
    const fits = parts.every((part, at) => wordAt(scene.text, index + at).text === part);
    const range = { first: index, end: index + parts.length };
    return fits ? [{ ...range, kind: "ORGANIZATION" as const, text: publisher, confidence: 0.95 }] : [];
  });
}

function isFullPersonName(name: Name): boolean {
  return name.kind === "PERSON" && name.text.includes(" ");
}

/** The kind that a two-word description states; one word ("army", "news") is too often the next part of the sentence. */
function describedKind(scene: Scene, end: number): FactionKind | null {
  const words = [wordAt(scene.text, end), wordAt(scene.text, end + 1)];
  if (words.some(({ text, index }) => !/^\p{Ll}/u.test(text) || nameAt(scene, index))) return null;
  const [first = "", second = ""] = words.map(({ text }) => text);
  return kindOfHead([first]) === null ? kindOfHead([first, second]) : null;
}

/** "the Karga rebel group" where Karga is no name yet. */
function missedNames(scene: Scene): Name[] {
  return scene.text.words.flatMap((word) => {
    const before = wordAt(scene.text, word.index - 1);
    const fits =
      /^\p{Lu}\p{L}+$/u.test(word.text) && !isDemonym(word.text) && before.pos === "DET" && !nameAt(scene, word.index);
    if (!fits || describedKind(scene, word.index + 1) === null) return [];
    return [
      { first: word.index, end: word.index + 1, kind: "ORGANIZATION" as const, text: word.text, confidence: 0.8 },
    ];
  });
}
