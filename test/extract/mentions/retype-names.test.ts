import { expect, test } from "vitest";
import { namesOf } from "./scene-of.ts";

test("a group that is described as one is an organisation", () => {
  expect(namesOf("Fighting spread when the Karga rebel group took the town.")).toContain("ORGANIZATION Karga");
});

test("what is named after a place leaves the place one", () => {
  expect(namesOf("The Paris city council met on Monday.")).toContain("PLACE Paris");
});

test("two countries with a hyphen are two", () => {
  expect(namesOf("The Kenya-Uganda border was closed.")).toEqual(["PLACE Kenya", "PLACE Uganda"]);
});

test("the country of an ambassador is not part of the name", () => {
  expect(namesOf("Ambassador to the United States Ann Lee left.")).toEqual(["PLACE United States", "PERSON Ann Lee"]);
});

test("the publisher is an organisation, whatever its name says", () => {
  expect(namesOf("He told Maria Lopez that the quay was safe.", "Maria Lopez")).toEqual(["ORGANIZATION Maria Lopez"]);
});

test("a seat of government is a place where somebody is in it", () => {
  expect(namesOf("The Blue House said no.")).toContain("ORGANIZATION Blue House");
});
