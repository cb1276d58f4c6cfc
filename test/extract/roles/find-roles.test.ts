import { describe, expect, test } from "vitest";
import { findFactions } from "../../../src/extract/mentions/find-factions.ts";
import { findPeople } from "../../../src/extract/mentions/find-people.ts";
import { findRoles } from "../../../src/extract/roles/find-roles.ts";
import { spanOf } from "../../../src/extract/words/text.ts";
import { sceneOf } from "../mentions/scene-of.ts";

/** [person, role, body, rule, the words that say so] */
function rolesOf(text: string): (string | null | undefined)[][] {
  const scene = sceneOf(text);
  const people = findPeople(scene);
  const register = findFactions(scene, null);
  return findRoles(scene, people.mentions, register).map(({ person, roleName, affiliation, method, evidence }) => [
    people.people[person]?.name,
    roleName,
    affiliation === null ? null : register.factions[affiliation]?.name,
    method,
    spanOf(scene.text, evidence).exact,
  ]);
}

describe("before the name", () => {
  test("a title with its country", () => {
    expect(rolesOf("Kenyan Interior Minister Ann Lee left.")).toEqual([
      ["Ann Lee", "Interior Minister", "Kenya", "TITLE", "Kenyan Interior Minister Ann Lee"],
    ]);
  });

  test("a singer does not act for the country", () => {
    expect(rolesOf("The Kenyan singer Ann Lee left.")[0]?.slice(0, 3)).toEqual(["Ann Lee", "Kenyan singer", null]);
  });

  test("only the words of the title", () => {
    expect(rolesOf("He spoke at a meeting with Mayor Ann Lee.")).toEqual([
      ["Ann Lee", "Mayor", null, "TITLE", "Mayor Ann Lee"],
    ]);
  });

  test("whose spokesman somebody is says nothing of whom he speaks for", () => {
    const roles = rolesOf("Omar Sy, a spokesman for President Ann Lee, left.");
    expect(roles.filter(([name]) => name === "Ann Lee").map(([, role]) => role)).toEqual(["President"]);
  });

  test("an office with its field", () => {
    expect(rolesOf("Secretary of State Ann Lee left.")[0]?.[1]).toBe("Secretary of State");
  });

  test("the body that has somebody", () => {
    expect(rolesOf("Reuters's Ann Lee was there.")).toEqual([
      ["Ann Lee", null, "Reuters", "POSSESSIVE", "Reuters's Ann Lee"],
    ]);
  });

  test("an honorific is no role", () => {
    expect(rolesOf("Mr Lee left.")).toEqual([]);
  });
});

describe("behind the name", () => {
  test("an apposition with its body", () => {
    expect(rolesOf("Ann Lee, the president of the Harbour Workers' Union, left.")).toEqual([
      [
        "Ann Lee",
        "president",
        "Harbour Workers' Union",
        "APPOSITION",
        "Ann Lee, the president of the Harbour Workers' Union",
      ],
    ]);
  });

  test("an age before it", () => {
    expect(rolesOf("Wade Tuttle, 63, a retired welder, left.")[0]?.slice(0, 3)).toEqual([
      "Wade Tuttle",
      "retired welder",
      null,
    ]);
  });

  test("of, at and from a body", () => {
    expect(rolesOf("Ann Lee of the Fishers' Party left.")[0]?.slice(1, 4)).toEqual([
      null,
      "Fishers' Party",
      "OF_GROUP",
    ]);
    expect(rolesOf("Ann Lee, from Reuters, left.")[0]?.slice(1, 4)).toEqual([null, "Reuters", "OF_GROUP"]);
  });

  test("who heads a body", () => {
    expect(rolesOf("Ann Lee, who heads the Fishers' Party, left.")[0]?.slice(1, 4)).toEqual([
      null,
      "Fishers' Party",
      "WHO_HEADS",
    ]);
  });

  test("what a sentence says somebody is", () => {
    expect(rolesOf("Ann Lee is the chairwoman of the Fishers' Party.")[0]?.slice(1, 4)).toEqual([
      "chairwoman",
      "Fishers' Party",
      "COPULA",
    ]);
  });
});

describe("in front of the name", () => {
  test("a description before a comma", () => {
    expect(rolesOf("The union's spokeswoman, Ann Lee, left.")[0]?.slice(0, 4)).toEqual([
      "Ann Lee",
      "union's spokeswoman",
      null,
      "APPOSITION",
    ]);
  });

  test("a description before another one", () => {
    const roles = rolesOf("The bill's sponsor, the Labour backbencher Ann Lee, left.");
    expect(roles.map(([, role]) => role)).toEqual(["backbencher", "bill's sponsor"]);
  });

  test("its is the body named last", () => {
    expect(rolesOf("The Fishers' Party met. Its leader, Ann Lee, left.")[0]?.slice(1, 3)).toEqual([
      "leader",
      "Fishers' Party",
    ]);
  });
});

describe("offices without a country", () => {
  test("belong to the only government of the article", () => {
    const roles = rolesOf("Kenya rejected the plan. President Ann Lee left.");
    expect(roles[0]?.slice(1, 4)).toEqual(["President", "Kenya", "NEAREST_GOVERNMENT"]);
  });

  test("are no news where the country is stated elsewhere", () => {
    const roles = rolesOf("Uganda rejected the plan. President Ann Lee left.\nKenyan President Ann Lee spoke.");
    expect(roles.map(([, role, body]) => [role, body])).toEqual([["President", "Kenya"]]);
  });
});
