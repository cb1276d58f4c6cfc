import { expect, test } from "vitest";
import type { Faction, Reading } from "../../../src/extract/reading.ts";
import { factionIdentities } from "../../../src/ingest/identity/faction-identity.ts";
import { harbourReading } from "../harbour-strike.ts";

const sure = { method: "BY_HAND", confidence: 1 };
const faction = (name: string, kind: Faction["kind"] = "MINISTRY", change: Partial<Faction> = {}): Faction => {
  return { name, kind, aliases: [], parentOrganization: null, ...sure, ...change };
};

/** The identity of the first faction of an article with these factions and places. */
function identify(factions: Faction[], change: Partial<Reading> = {}) {
  return factionIdentities(harbourReading({ factions, people: [], places: [], ...change }), "article-key-one")[0];
}

test("the foreign ministries of two countries are two, however their country is named", () => {
  const egypt = [
    "Egyptian Foreign Ministry",
    "Egypt’s Foreign Ministry",
    "Foreign Ministry of Egypt",
    "Ministry of Foreign Affairs of Egypt",
  ];
  for (const name of egypt) {
    expect(identify([faction(name)]), name).toMatchObject({
      key: "foreign-ministry~ministry~eg",
      method: "COUNTRY_IN_NAME",
    });
  }
  expect(identify([faction("Kenyan Foreign Ministry")])?.key).toBe("foreign-ministry~ministry~ke");
});

test("a bare name is of the country of the body above it, of its people, or of the words beside it", () => {
  const bare = faction("Foreign Ministry", "MINISTRY", { parentOrganization: 1 });
  expect(identify([bare, faction("Egypt", "GOVERNMENT")])).toMatchObject({
    key: "foreign-ministry~ministry~eg",
    method: "COUNTRY_OF_PARENT",
  });
  const beside = faction("Foreign Ministry", "MINISTRY", {
    aliases: [{ name: "the Foreign Ministry in Nairobi", kind: "NOMINAL" }],
  });
  expect(identify([beside])).toMatchObject({ key: "foreign-ministry~ministry~ke", method: "COUNTRY_BESIDE_NAME" });
});

test("a bare name is of the only country of the article if that acts in it, else of the article alone", () => {
  const places = [{ name: "Cairo", countryCode: null, ...sure }];
  expect(identify([faction("Foreign Ministry")], { places })).toMatchObject({
    key: "foreign-ministry~ministry~eg",
    method: "COUNTRY_OF_ARTICLE",
    confidence: 0.7,
  });
  for (const around of [
    [],
    [{ name: "Mali", countryCode: "ML", ...sure }],
    [...places, { name: "Kenya", countryCode: "KE", ...sure }],
  ]) {
    expect(identify([faction("Defence Ministry")], { places: around })).toMatchObject({
      key: "defence-ministry~ministry~article-ke",
      method: "UNKNOWN_COUNTRY",
    });
  }
});

test("a body with a name of its own is the same by name and kind", () => {
  expect(identify([faction("Harbour Board", "COMPANY")])?.key).toBe("harbour-board~company");
  expect(identify([faction("harbour  board", "COMPANY")])?.key).toBe("harbour-board~company");
  expect(identify([faction("Georgia", "GOVERNMENT")])?.key).not.toBe(identify([faction("Georgia", "COMPANY")])?.key);
});

test("a company named like a country or a person is neither", () => {
  expect(identify([faction("Ford Motor", "COMPANY")])?.key).toBe("ford-motor~company");
  expect(identify([faction("Bank of Georgia", "COMPANY")])?.key).toBe("bank-of-georgia~company");
});
