import type { FactionRegister } from "../mentions/faction-draft.ts";
import type { MentionDraft } from "../mentions/mention-draft.ts";
import { MentionIndex } from "../mentions/mention-index.ts";
import type { Scene } from "../speech/scene.ts";
import { wordAt } from "../words/text.ts";
import type { Bodies } from "./bodies.ts";
import { roleBefore } from "./role-before.ts";
import { roleBehind, roleByCopula } from "./role-behind.ts";
import type { RoleContext } from "./role-context.ts";
import type { RoleDraft } from "./role-draft.ts";
import { roleInFront } from "./role-in-front.ts";

const rules: readonly ((context: RoleContext) => RoleDraft[])[] = [
  roleBefore,
  roleBehind,
  roleInFront,
  roleByCopula,
  affiliationByGovernment,
];

/** What people are said to be, by the words before and behind their names. */
export function findRoles(scene: Scene, mentions: readonly MentionDraft[], register: FactionRegister): RoleDraft[] {
  const bodies: Bodies = { scene, register, mentions: new MentionIndex(register.mentions) };
  const found = mentions.flatMap(({ entity, range: name }) => {
    if (entity?.type !== "PERSON") return [];
    const passage = scene.text.ranges[wordAt(scene.text, name.first).passage] ?? { first: 0, end: 0 };
    const context = { scene, bodies, person: entity.index, name, passage };
    return rules.flatMap((rule) => rule(context));
  });
  return withoutRepeats(found);
}

/** Each role once: where one statement of it names the body, those that do not, or only guess it, say nothing new. */
function withoutRepeats(roles: readonly RoleDraft[]): RoleDraft[] {
  const keyOf = ({ person, roleName }: RoleDraft) => `${person} ${roleName?.toLowerCase()}`;
  const stated = new Set(roles.filter((role) => role.affiliation !== null && !isGuess(role)).map(keyOf));
  const guessed = new Set(roles.filter(isGuess).map(keyOf));
  const seen = new Set<string>();
  return roles.filter((role) => {
    const key = keyOf(role);
    if (stated.has(key) && (role.affiliation === null || isGuess(role))) return false;
    if (guessed.has(key) && role.affiliation === null) return false;
    const whole = isGuess(role) ? key : `${key} ${role.affiliation}`;
    return !seen.has(whole) && seen.add(whole);
  });
}

function isGuess({ method }: RoleDraft): boolean {
  return method === "NEAREST_GOVERNMENT";
}

/** "the Ann Lee government": she belongs to it. */
function affiliationByGovernment({ bodies, person, name }: RoleContext): RoleDraft[] {
  const phrase = bodies.mentions.covering(name.first);
  if (phrase?.method !== "EPONYM" || !phrase.entity) return [];
  const affiliation = phrase.entity.index;
  return [{ person, roleName: null, affiliation, evidence: phrase.range, method: "EPONYM", confidence: 0.7 }];
}
