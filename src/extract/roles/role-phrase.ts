import { isOffice, isPersonNoun, isTitle } from "../mentions/person-noun.ts";
import { nameAt } from "../speech/scene.ts";
import { type WordRange, wordAt } from "../words/text.ts";
import { collectiveOwner, factionAt, factionIn, nearestBody, ownerBefore } from "./bodies.ts";
import { firstWhere, isDeterminer, type RoleContext, textOf } from "./role-context.ts";
import type { RoleDraft } from "./role-draft.ts";

const link = /^(?:of|for|in|at|from|with|on|to)$/;

/**
 * A description whose head noun denotes a person: its words are the role, the body in it is the affiliation.
 *
 * @param evidence the words that tie the description to the name
 */
export function roleOfPhrase(
  context: RoleContext,
  phrase: WordRange,
  evidence: WordRange,
  method: string,
  confidence: number,
): RoleDraft[] {
  const { scene, bodies, person } = context;
  const { text } = scene;
  const core = firstWhere(scene, phrase, (lower) => link.test(lower));
  const head = wordAt(text, core - 1);
  const named = nameAt(scene, head.index);
  if (named?.kind === "ORGANIZATION") return apposedBody(context, named, phrase, evidence);
  if (!isPersonNoun(head.lower) && !isTitle(head.text)) return [];
  const owner = ownerOf(context, { first: phrase.first, end: core });
  const linked = core < phrase.end ? linkedBody(context, { first: core, end: phrase.end }) : null;
  const end = linked === null ? phrase.end : core;
  const from = firstWhere(scene, { first: owner.end, end }, (lower) => !isDeterminer(lower));
  if (from >= end || isRank(wordAt(text, from).lower, end - from)) return [];
  const its = owner.faction === null && linked === null && wordAt(text, phrase.first).lower === "its";
  const affiliation = owner.faction ?? linked ?? (its ? nearestBody(bodies, phrase.first) : null);
  const roleName = textOf(scene, { first: from, end });
  return [
    { person, roleName, affiliation, evidence, method, confidence: its && affiliation !== null ? 0.6 : confidence },
  ];
}

/** "the elder Lee" says nothing of an office. */
function isRank(lower: string, words: number): boolean {
  return words === 1 && /^(?:elder|younger|one|others?)$/.test(lower);
}

/** "Ann Lee, Alberdi Partners,": a body with nothing said of the role. */
function apposedBody(
  { bodies, person }: RoleContext,
  named: WordRange,
  phrase: WordRange,
  evidence: WordRange,
): RoleDraft[] {
  const affiliation = named.first === phrase.first ? factionAt(bodies, named.first) : null;
  if (affiliation === null) return [];
  return [{ person, roleName: null, affiliation, evidence, method: "APPOSED_BODY", confidence: 0.7 }];
}

/** The body that a description names before its head, "the union's spokeswoman", and where the role begins behind it. */
function ownerOf({ scene, bodies }: RoleContext, core: WordRange): { faction: number | null; end: number } {
  for (let at = core.end - 2; at > core.first; at--) {
    if (wordAt(scene.text, at).lower !== "'s") continue;
    const faction = factionAt(bodies, at - 1) ?? collectiveOwner(bodies, { first: core.first, end: at });
    if (faction !== null) return { faction, end: at + 1 };
  }
  const head = wordAt(scene.text, core.end - 1).lower;
  const owned = ownerBefore(bodies, core.first, core.end - 1, isOffice(head));
  return owned && owned.faction !== null && owned.end < core.end ? owned : { faction: null, end: core.first };
}

/** The body behind "of", "for", "at". */
function linkedBody({ bodies }: RoleContext, range: WordRange): number | null {
  return factionIn(bodies, range) ?? collectiveOwner(bodies, { first: range.first + 1, end: range.end });
}
