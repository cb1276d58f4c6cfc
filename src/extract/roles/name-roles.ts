import type { MentionDraft } from "../mentions/mention-draft.ts";
import { readNominal } from "../mentions/nominal.ts";
import { isPersonNoun, isPlural } from "../mentions/person-noun.ts";
import type { Scene } from "../speech/scene.ts";
import type { RoleDraft } from "./role-draft.ts";

/**
 * Adds what resolved descriptions say: "our correspondent" makes the person whom it means a correspondent of the body
 * that the article has tied the person to.
 */
export function nameRoles(
  scene: Scene,
  roles: readonly RoleDraft[],
  descriptions: readonly MentionDraft[],
): RoleDraft[] {
  const named = [...roles];
  for (const { entity, kind, range, method, confidence } of descriptions) {
    const head = readNominal(scene, range)?.head;
    if (kind !== "NOMINAL" || entity?.type !== "PERSON" || !head || !isPersonNoun(head.lower) || isPlural(head.lower))
      continue;
    const person = entity.index;
    if (named.some((role) => role.person === person && role.roleName !== null)) continue;
    const tied = named.findIndex((role) => role.person === person && role.roleName === null);
    const affiliation = named[tied]?.affiliation ?? null;
    const role: RoleDraft = { person, roleName: head.text, affiliation, evidence: range, method, confidence };
    if (tied === -1) named.push(role);
    else named[tied] = role;
  }
  return named;
}
