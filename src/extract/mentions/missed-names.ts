import { opensLower, opensUpper } from "../letter-case.ts";
import { isDemonym } from "../names/countries.ts";
import { type Name, nameAt, type Scene } from "../speech/scene.ts";
import { isCapital, recurring, turnLabels } from "../speech/turn-labels.ts";
import { type Text, wordAt } from "../words/text.ts";
import { describedKind } from "./described-kind.ts";
import { joinedWords } from "./joined-words.ts";
import { isPersonNoun, isTitle } from "./person-noun.ts";

/** Names that the tagger passed over, by the words beside them; they overlap no other name. */
export function missedNames(scene: Scene): Name[] {
  return [...missedGroups(scene), ...missedPeople(scene), ...missedSpeakers(scene)];
}

/** "RUIZ:", "SEN. RUIZ:": what labels turns in capitals is a surname by its place alone; "THE COURT:" and "MAYOR:" are none. */
function missedSpeakers(scene: Scene): Name[] {
  const { text } = scene;
  const word = (at: number) => wordAt(text, at);
  const labels = [...turnLabels(scene).values()];
  const again = recurring(text, labels);
  return labels.flatMap(({ name, kind }): Name[] => {
    if (kind !== "NAME" || !isCapital(text, name) || !again.has(wordAt(text, name.end - 1).text)) return [];
    let { first } = name;
    while (first < name.end - 1 && isTitleAt(text, first)) first++;
    const last = word(name.end - 1);
    if (word(name.first).lower === "the" || isPersonNoun(last.lower) || isTitleAt(text, last.index)) return [];
    for (let at = first; at < name.end; at++) {
      if (nameAt(scene, at) !== null || !/^\p{Lu}[\p{Lu}\p{M}'’.-]*$/u.test(word(at).text)) return [];
    }
    return [{ first, end: name.end, kind: "PERSON", confidence: 0.8, text: joinedWords(scene, first, name.end) }];
  });
}

/** "MAYOR", "SEN.", of which the full stop may be a word of its own. */
function isTitleAt(text: Text, at: number): boolean {
  const word = wordAt(text, at).text;
  const written = word.charAt(0) + word.slice(1).toLowerCase();
  return isTitle(written) || isTitle(`${written}.`) || (word === "." && isTitleAt(text, at - 1));
}

/** "the researcher Mu Li": two or three capitalised words that no list knows, behind a noun for a person. */
function missedPeople(scene: Scene): Name[] {
  const found: Name[] = [];
  for (const { index, lower, text, sentence } of scene.text.words) {
    if (!opensLower(text) || !isFree(scene, index + 1) || !isFree(scene, index + 2) || !isPersonNoun(lower)) continue;
    const first = index + 1;
    const end = isFree(scene, index + 3) ? index + 4 : index + 3;
    if (isFree(scene, end) || wordAt(scene.text, end - 1).sentence !== sentence) continue;
    found.push({ first, end, kind: "PERSON", confidence: 0.75, text: joinedWords(scene, first, end) });
  }
  return found;
}

/** True for a capitalised word outside quotations that is part of no name. */
function isFree(scene: Scene, at: number): boolean {
  const { text } = wordAt(scene.text, at);
  return opensUpper(text) && /^\p{Lu}\p{Ll}/u.test(text) && !nameAt(scene, at) && scene.quotationOf[at] === -1;
}

/** "the Karga rebel group" where Karga is no name yet. */
function missedGroups(scene: Scene): Name[] {
  const found: Name[] = [];
  for (const { index, text } of scene.text.words) {
    const fits =
      opensUpper(text) &&
      wordAt(scene.text, index - 1).pos === "DET" &&
      !nameAt(scene, index) &&
      /^\p{Lu}\p{L}+$/u.test(text) &&
      !isDemonym(text);
    if (fits && describedKind(scene, index + 1) !== null)
      found.push({ first: index, end: index + 1, kind: "ORGANIZATION", confidence: 0.8, text });
  }
  return found;
}
