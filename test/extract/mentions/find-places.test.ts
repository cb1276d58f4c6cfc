import { expect, test } from "vitest";
import { findPlaces } from "../../../src/extract/mentions/find-places.ts";
import { sceneOf } from "./scene-of.ts";

const placesOf = (text: string) => findPlaces(sceneOf(text)).places.map(({ name, countryCode }) => [name, countryCode]);

test("a country has its code, whatever it is called", () => {
  expect(placesOf("Troops left Syria for Paris on Monday.")).toEqual([
    ["Syria", "SY"],
    ["Paris", null],
  ]);
});

test("the agency in the brackets of a dateline is no place", () => {
  expect(placesOf("TEHRAN (Tasnim) — Ships left the quay.").map(([name]) => name)).toEqual(["TEHRAN"]);
});

test("names of one country are one place", () => {
  const { places, mentions } = findPlaces(sceneOf("He flew from the United States to Paris. The US was cold."));
  expect(places.map(({ name }) => name)).toEqual(["United States", "Paris"]);
  expect(mentions.map(({ entity }) => entity?.index)).toEqual([0, 1, 0]);
});
