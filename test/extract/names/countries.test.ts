import { describe, expect, it } from "vitest";
import { countryOf, countryOfDemonym, isDemonym } from "../../../src/extract/names/countries.ts";

describe("countryOf", () => {
  it.each([
    ["US", "US", "United States"],
    ["U.S.", "US", "United States"],
    ["Britain", "GB", "United Kingdom"],
    ["Russian Federation", "RU", "Russia"],
    ["the Netherlands", "NL", "Netherlands"],
    ["SOUTH KOREA", "KR", "South Korea"],
    ["Côte d’Ivoire", "CI", "Ivory Coast"],
    ["The Gambia", "GM", "Gambia"],
    ["Peru", "PE", "Peru"],
  ])("%s is %s", (name, code, shown) => {
    expect(countryOf(name)).toEqual({ code, name: shown });
  });

  it("does not take a pronoun for a country", () => {
    expect(countryOf("us")).toBeNull();
    expect(countryOf("turkey")).toBeNull();
  });
});

describe("countryOfDemonym", () => {
  it.each([
    ["Syrian", "SY"],
    ["Syrians", "SY"],
    ["North Korean", "KP"],
    ["BRITISH", "GB"],
    ["Dutch", "NL"],
    ["Filipina", "PH"],
    ["Congolese", "CD"],
  ])("%s is of %s", (word, code) => {
    expect(countryOfDemonym(word)?.code).toBe(code);
  });

  it("knows peoples without a country, as demonyms only", () => {
    expect(countryOfDemonym("Kurdish")).toBeNull();
    expect(isDemonym("Kurdish")).toBe(true);
    expect(isDemonym("Aleppo")).toBe(false);
  });
});
