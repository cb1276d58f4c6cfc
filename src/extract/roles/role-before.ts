import { isHonorific, isOffice, isPersonNoun, isTitle } from "../mentions/person-noun.ts";
import { nounPhraseBefore } from "../speech/noun-phrase.ts";
import { nameAt } from "../speech/scene.ts";
import { type WordRange, wordAt } from "../words/text.ts";
import { factionAt, nearestGovernment, ownerBefore } from "./bodies.ts";
import { firstWhere, type RoleContext, textOf } from "./role-context.ts";
import type { RoleDraft } from "./role-draft.ts";

/** Offices of a state: without a country beside them they belong to the government spoken of. */
const offices =
  /^(?:(?:vice )?president|(?:deputy )?prime minister|premier|chancellor|(?:foreign|defen[cs]e|interior|finance|health|justice|home|energy|information) minister|king|queen|emir|secretary of state|foreign secretary|home secretary)$/i;
const link = /^(?:of|for|in|at|from|with|on|to|about|by|between|against|under)$/;
const opener = /^(?:the|a|an|his|her|its|their|our|former|ex|late|then|incumbent|fellow)$/;

/** "Kenyan Interior Minister Ann Lee", "the Globe's Ann Lee". */
export function roleBefore({ scene, bodies, person, name, passage }: RoleContext): RoleDraft[] {
  const before = wordAt(scene.text, name.first - 1);
  if (before.lower === "'s") {
    const affiliation = factionAt(bodies, name.first - 2);
    const evidence = { first: bodies.mentions.covering(name.first - 2)?.range.first ?? name.first - 2, end: name.end };
    return affiliation === null
      ? []
      : [{ person, roleName: null, affiliation, evidence, method: "POSSESSIVE", confidence: 0.9 }];
  }
  if (!isPersonNoun(before.lower) && !isTitle(before.text)) return [];
  const phrase = nounPhraseBefore(scene, name.end, passage.first);
  if (!phrase || phrase.first >= name.first) return [];
  const first = titleStart({ scene, first: phrase.first, end: name.first });
  const owned = ownerBefore(bodies, first, name.first, isOffice(before.lower));
  const roleName = titleText({ scene, first: owned?.end ?? first, end: name.first });
  if (roleName === null) return [];
  const base = { person, roleName, evidence: { first, end: name.end } };
  const nearest = owned === null && offices.test(roleName) ? nearestGovernment(bodies, name.first) : null;
  if (nearest !== null) return [{ ...base, affiliation: nearest, method: "NEAREST_GOVERNMENT", confidence: 0.6 }];
  return [{ ...base, affiliation: owned?.faction ?? null, method: "TITLE", confidence: 0.9 }];
}

type Words = WordRange & { readonly scene: RoleContext["scene"] };

/**
 * Where the title itself begins: behind another person, and behind a link, "a talk with | President Ann Lee". A link stays
 * where what stands behind it is no person: "Director of Health Ann Lee".
 */
function titleStart({ scene, first, end }: Words): number {
  for (let at = end - 1; at > first; at--) {
    const word = wordAt(scene.text, at);
    if (nameAt(scene, at)?.kind === "PERSON" || word.text === ",") return at + 1;
    const other = nameAt(scene, at - 1)?.kind === "PERSON";
    if ((word.lower === "and" || word.lower === "&") && other) return at + 1;
    if (link.test(word.lower) && !linksOffice({ scene, first: at, end })) return at + 1;
  }
  return first;
}

/** "Secretary of State", "Ambassador to Kenya": a capitalised office before the link, and no person behind it. */
function linksOffice({ scene, first, end }: Words): boolean {
  const before = wordAt(scene.text, first - 1);
  const behind = firstWhere(scene, { first: first + 1, end }, isPersonNoun);
  return isTitle(before.text) && isPersonNoun(before.lower) && behind === end;
}

/** The words of a title without article and honorific; null where nothing else is left. */
function titleText({ scene, first, end }: Words): string | null {
  let from = firstWhere(scene, { first, end }, (lower) => !opener.test(lower) && lower !== "and");
  while (from < end && isHonorific(wordAt(scene.text, from).text) && !isPersonNoun(wordAt(scene.text, from).lower))
    from++;
  const rank = from === end - 1 && /^(?:elder|younger)$/.test(wordAt(scene.text, from).lower);
  return from < end && !rank ? textOf(scene, { first: from, end }) : null;
}
