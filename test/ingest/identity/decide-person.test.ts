import { expect, test } from "vitest";
import { type Bearer, type Claims, decidePerson } from "../../../src/ingest/identity/decide-person.ts";

const nothing: Claims = { offices: [], countries: [], bodies: [], context: [], genders: [] };
const imran: Bearer = {
  ...nothing,
  id: 1,
  name: "Imran Khan",
  offices: ["prime minister"],
  countries: ["PK"],
  genders: ["MALE"],
};
const sadiq: Bearer = {
  ...nothing,
  id: 2,
  name: "Sadiq Khan",
  offices: ["mayor"],
  countries: ["GB"],
  genders: ["MALE"],
};
const lind: Bearer = {
  ...nothing,
  id: 3,
  name: "Erik Lindh",
  offices: ["leader"],
  bodies: ["farmers-party~political_party"],
};

test("Mr Khan is nobody's, with one Khan known as with two", () => {
  const mister = { ...nothing, context: ["PK"], genders: ["MALE"] };
  expect(decidePerson("khan", mister, [imran, sadiq])).toBeNull();
  expect(decidePerson("khan", mister, [imran])).toBeNull();
});

test("Prime Minister Khan is the one who holds that office, and not that of another country", () => {
  const named = { ...nothing, offices: ["prime minister"] };
  expect(decidePerson("khan", named, [imran, sadiq])?.bearer).toBe(imran);
  expect(decidePerson("khan", { ...named, context: ["GB"] }, [imran, sadiq])).toBeNull();
  expect(decidePerson("khan", { ...named, countries: ["PK"], context: ["GB"] }, [imran, sadiq])?.bearer).toBe(imran);
});

test("an office that many hold at once names nobody", () => {
  const named = { ...nothing, offices: ["mayor"], context: ["GB"] };
  expect(decidePerson("khan", named, [imran, sadiq])).toBeNull();
});

test("the leader of a party is whom an article about the party means, by the rule that says so", () => {
  const named = { ...nothing, bodies: ["farmers-party~political_party"] };
  expect(decidePerson("lindh", named, [lind])?.reason.method).toBe("ONLY_BEARER_AND_BODY");
  expect(decidePerson("lindh", { ...named, genders: ["FEMALE"] }, [{ ...lind, genders: ["MALE"] }])).toBeNull();
});

test("with two holders of an office a country has to say which one", () => {
  const other = { ...imran, id: 4, name: "Ali Khan", countries: ["BD"] };
  const named = { ...nothing, offices: ["prime minister"] };
  expect(decidePerson("khan", named, [imran, other])).toBeNull();
  expect(decidePerson("khan", { ...named, context: ["BD"] }, [imran, other])?.bearer).toBe(other);
});
