import { nounPhraseBefore } from "../speech/noun-phrase.ts";
import { wordAt } from "../words/text.ts";
import { isDeterminer, type RoleContext } from "./role-context.ts";
import type { RoleDraft } from "./role-draft.ts";
import { roleOfPhrase } from "./role-phrase.ts";

/** "The union's spokeswoman, Ann Lee, said", "The bill's sponsor, the Labour backbencher Ann Lee, said". */
export function roleInFront(context: RoleContext): RoleDraft[] {
  const { scene, name, passage } = context;
  const { text } = scene;
  if (!/^[,.]$/.test(wordAt(text, name.end).text)) return [];
  const comma = wordAt(text, name.first - 1).text === "," ? name.first - 1 : commaBefore(context);
  const phrase = comma === null ? null : nounPhraseBefore(scene, comma, passage.first);
  const opening = phrase ? wordAt(text, phrase.first).lower : "";
  if (!phrase || !isDeterminer(opening) || opening === "a" || opening === "an") return [];
  return roleOfPhrase(context, phrase, { first: phrase.first, end: name.end }, "APPOSITION", 0.85);
}

/** The comma before the description that the name ends, or null. */
function commaBefore({ scene, name, passage }: RoleContext): number | null {
  const own = nounPhraseBefore(scene, name.end, passage.first);
  if (!own || own.first >= name.first || !isDeterminer(wordAt(scene.text, own.first).lower)) return null;
  return wordAt(scene.text, own.first - 1).text === "," ? own.first - 1 : null;
}
