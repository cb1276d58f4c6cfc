import { nounPhraseAfter } from "../speech/noun-phrase.ts";
import { nameAt } from "../speech/scene.ts";
import { wordAt } from "../words/text.ts";
import { factionIn } from "./bodies.ts";
import type { RoleContext } from "./role-context.ts";
import type { RoleDraft } from "./role-draft.ts";
import { roleOfPhrase } from "./role-phrase.ts";

const heads =
  /^(?:heads?|headed|leads?|led|chairs?|chaired|runs?|ran|founded|co-founded|owns?|owned|directs?|directed)$/;

/** "Ann Lee, the union's spokeswoman", "Ann Lee, of the Karga rebel group", "Ann Lee, 42, a driver". */
export function roleBehind(context: RoleContext): RoleDraft[] {
  const { scene, name, passage } = context;
  const { text } = scene;
  if (wordAt(text, name.end).text !== ",") return ofBody(context, name.end, 0.8);
  let at = name.end + 1;
  if (wordAt(text, at).pos === "NUM") at += wordAt(text, at + 1).text === "," ? 2 : 0;
  const opener = wordAt(text, at).lower;
  if (opener === "of" || opener === "from") return ofBody(context, at, 0.9);
  if (opener === "who") return heading(context, at + 1);
  const phrase = nounPhraseAfter(scene, at, passage.end);
  if (!phrase || nameAt(scene, at)?.kind === "PERSON") return [];
  return roleOfPhrase(context, phrase, { first: name.first, end: phrase.end }, "APPOSITION", 0.85);
}

/** "Ann Lee of the Globe", "Ann Lee at Kestrel Research". */
function ofBody({ scene, bodies, person, name, passage }: RoleContext, at: number, confidence: number): RoleDraft[] {
  const link = wordAt(scene.text, at).lower;
  if (!/^(?:of|from|at|with)$/.test(link)) return [];
  const phrase = nounPhraseAfter(scene, at + 1, passage.end);
  const affiliation = phrase ? factionIn(bodies, phrase) : null;
  const opens = phrase && bodies.mentions.inside(phrase)[0]?.range.first;
  if (!phrase || affiliation === null || (opens ?? 0) > phrase.first + 1) return [];
  const evidence = { first: name.first, end: phrase.end };
  return [{ person, roleName: null, affiliation, evidence, method: "OF_GROUP", confidence }];
}

/** "Ann Lee, who heads the union": she belongs to it. */
function heading({ scene, bodies, person, name, passage }: RoleContext, at: number): RoleDraft[] {
  if (!heads.test(wordAt(scene.text, at).lower)) return [];
  const phrase = nounPhraseAfter(scene, at + 1, passage.end);
  const affiliation = phrase ? factionIn(bodies, phrase) : null;
  if (!phrase || affiliation === null) return [];
  const evidence = { first: name.first, end: phrase.end };
  return [{ person, roleName: null, affiliation, evidence, method: "WHO_HEADS", confidence: 0.85 }];
}

/** "Ann Lee is the union's president": what a sentence says of her. */
export function roleByCopula(context: RoleContext): RoleDraft[] {
  const { scene, name, passage } = context;
  if (!/^(?:is|was|became|remains)$/.test(wordAt(scene.text, name.end).lower)) return [];
  if (wordAt(scene.text, name.end + 1).pos !== "DET") return [];
  const phrase = nounPhraseAfter(scene, name.end + 1, passage.end);
  return phrase ? roleOfPhrase(context, phrase, { first: name.first, end: phrase.end }, "COPULA", 0.8) : [];
}
