import { isDemonym } from "../names/countries.ts";
import { type Name, nameAt, type Scene } from "../speech/scene.ts";
import { wordAt } from "../words/text.ts";
import { describedKind } from "./described-kind.ts";
import { joinedWords } from "./joined-words.ts";
import { isPersonNoun } from "./person-noun.ts";

/** Names that the tagger passed over, by the words beside them; they overlap no other name. */
export function missedNames(scene: Scene): Name[] {
  return [...missedGroups(scene), ...missedPeople(scene)];
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
    return [{ ...name, text: joinedWords(scene, name.first, end) }];
  });
}

/** "the Karga rebel group" where Karga is no name yet. */
function missedGroups(scene: Scene): Name[] {
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
