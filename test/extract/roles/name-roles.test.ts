import { expect, test } from "vitest";
import type { MentionDraft } from "../../../src/extract/mentions/mention-draft.ts";
import { nameRoles } from "../../../src/extract/roles/name-roles.ts";
import type { RoleDraft } from "../../../src/extract/roles/role-draft.ts";
import { sceneOf } from "../mentions/scene-of.ts";

const scene = sceneOf("Our correspondent said so.");
const description: MentionDraft = {
  range: { first: 0, end: 2 },
  kind: "NOMINAL",
  entity: { type: "PERSON", index: 0 },
  via: null,
  method: "ROLE_NOUN",
  confidence: 0.8,
};
const tied: RoleDraft = {
  person: 0,
  roleName: null,
  affiliation: 3,
  evidence: { first: 0, end: 1 },
  method: "POSSESSIVE",
  confidence: 0.9,
};

test("a resolved description names the role that ties a person to a body", () => {
  expect(nameRoles(scene, [tied], [description])).toMatchObject([{ roleName: "correspondent", affiliation: 3 }]);
});

test("a person without any role gets one", () => {
  expect(nameRoles(scene, [], [description])).toMatchObject([{ roleName: "correspondent", affiliation: null }]);
});

test("a stated role stays", () => {
  const stated = { ...tied, roleName: "editor" };
  expect(nameRoles(scene, [stated], [description])).toEqual([stated]);
});
