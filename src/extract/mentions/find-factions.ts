import type { Country } from "../names/countries.ts";
import type { Scene } from "../speech/scene.ts";
import { FactionRegister } from "./faction-draft.ts";
import { findSetting } from "./find-setting.ts";
import { linkParents } from "./link-parents.ts";
import { registerCollectives } from "./register-collectives.ts";
import { registerInstitutions } from "./register-institutions.ts";
import { registerOrganizations } from "./register-organizations.ts";
import { registerShortNames } from "./register-short-names.ts";
import { registerStates } from "./register-states.ts";

/** What the steps share: the scene, the publisher's name and the country the article is set in. */
export interface FactionContext {
  readonly scene: Scene;
  readonly publisher: string | null;
  readonly setting: Country | null;
}

/**
 * In order of trust: names, institutions of a country, countries that act, then common nouns for what is known by then, and
 * what is part of what.
 */
const steps: readonly ((register: FactionRegister, context: FactionContext) => void)[] = [
  registerOrganizations,
  registerInstitutions,
  registerStates,
  registerShortNames,
  registerCollectives,
  linkParents,
];

/** The bodies that act or speak in the text, with their mentions. */
export function findFactions(scene: Scene, publisher: string | null): FactionRegister {
  const setting = findSetting(scene);
  const register = new FactionRegister(setting);
  const context = { scene, publisher, setting };
  for (const step of steps) step(register, context);
  return register;
}
