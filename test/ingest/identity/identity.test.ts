import { expect, test } from "vitest";
import type { Person, Place } from "../../../src/extract/reading.ts";
import { personKeys, placeKey } from "../../../src/ingest/identity/identity.ts";

const sure = { method: "BY_HAND", confidence: 1 };
const people = (...names: string[]): Person[] =>
  names.map((name) => ({
    name,
    givenName: null,
    familyName: null,
    honorificPrefix: null,
    aliases: [],
    roles: [],
    ...sure,
  }));
const place = (name: string, countryCode: string | null): Place => ({ name, countryCode, ...sure });

test("the same full name is the same person in every article, however it is spelt", () => {
  const [plain] = personKeys(people("Omar al-Sayed"), "article-one");
  expect(personKeys(people("Omar Al Sayed", "Ómar  al–Sayed"), "article-two")).toEqual([
    plain,
    expect.stringContaining("~"),
  ]);
});

test("a single name is a person of its own article only", () => {
  const [one] = personKeys(people("Calder"), "article-one");
  const [two] = personKeys(people("Calder"), "article-two");
  const [full] = personKeys(people("Ruth Calder"), "article-one");
  expect(new Set([one, two, full]).size).toBe(3);
});

test("two people of one name in one article stay two", () => {
  const [first, second] = personKeys(people("Ruth Calder", "Ruth Calder"), "article-one");
  expect(first).toBe("ruth-calder");
  expect(second).not.toBe(first);
});

test("a name in any script is a key", () => {
  expect(personKeys(people("Анна Ли", "李 安娜", "Zoë O’Neil"), "article-one")).toEqual([
    "анна-ли",
    "李-安娜",
    "zoe-oneil",
  ]);
});

test("names of nothing but marks are not all one", () => {
  expect(placeKey(place("***", null))).not.toBe(placeKey(place("???", null)));
});

test("a country is not a place of the same name", () => {
  expect(placeKey(place("Georgia", "GE"))).not.toBe(placeKey(place("Georgia", null)));
  expect(placeKey(place("Lowland", null))).toBe(placeKey(place("LOWLAND", null)));
});
