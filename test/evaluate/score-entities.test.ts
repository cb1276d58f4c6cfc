import { describe, expect, test } from "vitest";
import type { GoldArticle } from "../../src/evaluate/gold-article.ts";
import { scoreEntities } from "../../src/evaluate/score-entities.ts";
import { at, prediction, text } from "./passage.ts";

const gold: GoldArticle = {
  id: "bridge",
  text,
  entities: [
    { kind: "PERSON", name: "Ines Falk", mentions: [at("Ines Falk")] },
    { kind: "FACTION", factionKind: "OTHER", name: "Nobody", mentions: [at("Nobody")] },
    { kind: "PLACE", name: "The", mentions: [at("The")] },
  ],
};

describe("names", () => {
  test("are found only to the letter", () => {
    const found = { ...prediction([]), people: [{ mentions: [at("Falk")] }] };
    expect(scoreEntities(gold, found)?.PERSON).toEqual({ right: 0, wrong: 1, missed: 1 });
  });

  test("of a place that acts as a state count neither way as a faction", () => {
    const found = { ...prediction([]), factions: [{ kind: "GOVERNMENT", mentions: [at("The"), at("mayor")] }] };
    expect(scoreEntities(gold, found)?.FACTION).toEqual({ right: 0, wrong: 1, missed: 1 });
  });

  test("of factions have a kind, which counts where the name is found", () => {
    const found = { ...prediction([]), factions: [{ kind: "COMPANY", mentions: [at("Nobody")] }] };
    expect(scoreEntities(gold, found)?.factionKind).toEqual({ right: 0, of: 1 });
  });

  test("are all missed where the extractor failed", () => {
    expect(scoreEntities(gold, null)?.PERSON).toEqual({ right: 0, wrong: 0, missed: 1 });
  });

  test("that nobody annotated are not scored", () => {
    expect(scoreEntities({ id: "bridge", text }, prediction([]))).toBeNull();
  });
});
