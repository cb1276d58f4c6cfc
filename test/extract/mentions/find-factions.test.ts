import { describe, expect, test } from "vitest";
import { factionCalled, factionsOf, registerOf } from "./scene-of.ts";

const parentOf = (text: string, name: string) => {
  const register = registerOf(text);
  const { parent = null } = factionCalled(register, name) ?? {};
  return parent === null ? null : register.factions[parent]?.name;
};

describe("kinds by what the text says", () => {
  test("a description behind the name", () => {
    expect(
      factionsOf("Officials of Clear Harbour Now, a charity, met the mayor. Clear Harbour Now wants a new quay."),
    ).toContain("NGO Clear Harbour Now");
  });

  test.each([
    ["a dash", "MOSCOW (Interfax) — Ships left the quay on Monday."],
    ["a date", "TEHRAN, March 3 (Tasnim) - Ships left the quay on Monday."],
  ])("the agency of a dateline with %s", (_rule, text) => {
    const [faction] = factionsOf(text);
    expect(faction).toMatch(/^MEDIA (?:Interfax|Tasnim)$/);
  });

  test("a description before the name, shared by the next", () => {
    expect(factionsOf("The charities Oxfam and Save the Children asked for boats.")).toEqual([
      "NGO Save the Children",
      "NGO Oxfam",
    ]);
  });

  test("a rebel group is one whatever its name looks like", () => {
    expect(factionsOf("Fighting spread when the Karga rebel group took the town.")).toContain("ARMED_GROUP Karga");
  });

  test("who analyses for it, and its shares", () => {
    expect(factionsOf(`"Prices will fall," said Ida Brandt, an economist at Halvard Sund Partners.`)).toContain(
      "COMPANY Halvard Sund Partners",
    );
    expect(factionsOf("Shares in Nordvik fell by six percent on Monday.")).toContain("COMPANY Nordvik");
  });

  test("the publisher is a medium", () => {
    expect(factionsOf("He told Harbour Lines that the quay was safe.", "Harbour Lines")).toEqual([
      "MEDIA Harbour Lines",
    ]);
  });

  test("nothing is guessed where nothing is said", () => {
    const [faction] = registerOf("The FDRX met on Monday.").factions;
    expect(faction).toMatchObject({ kind: "OTHER", method: "UNKNOWN_KIND" });
    expect(faction?.confidence).toBeLessThan(0.5);
  });

  test("a later mention says what the first did not", () => {
    const text = "The FDRX met on Monday.\nThe FDRX, a political party, wants more boats.";
    expect(factionsOf(text)).toEqual(["POLITICAL_PARTY FDRX"]);
  });
});

describe("one body by several names", () => {
  test("an acronym in brackets", () => {
    const [faction, ...others] = registerOf("The National Relief Agency (NRA) opened. Staff of the NRA came.").factions;
    expect(others).toEqual([]);
    expect([...(faction?.aliases ?? [])]).toEqual([["NRA", "ACRONYM"]]);
  });

  test("initials of a name in the article", () => {
    expect(factionsOf("The European Central Bank met. Staff of the ECB left early.")).toHaveLength(1);
  });

  test("a noun of its name behind the article, where no other body has it", () => {
    const { mentions } = registerOf("The Church of the Well opened a school. On Friday the Church said no.");
    expect(mentions.map(({ method }) => method)).toContain("SHORT_NAME");
    const two = registerOf("The Harbour Union met the Dock Union. On Friday the Union said no.");
    expect(two.mentions.map(({ method }) => method)).not.toContain("SHORT_NAME");
  });

  test("the beginning of a longer name", () => {
    const [faction] = registerOf("Nordvik Shipping Ltd sold two ships. Shares in Nordvik fell.").factions;
    expect(faction?.name).toBe("Nordvik Shipping Ltd");
    expect([...(faction?.aliases ?? [])]).toEqual([["Nordvik", "SHORT"]]);
  });
});

describe("states", () => {
  test("a country that acts is its government", () => {
    expect(factionsOf("Kenya has told Uganda to open the border.")).toContain("GOVERNMENT Kenya");
  });

  test("a country where something happens is only a place", () => {
    expect(factionsOf("Rain fell in Kenya on Monday.")).toEqual([]);
  });

  test("an institution of a country is part of its government", () => {
    const text = "Kenya rejected the plan. The Kenyan army sent soldiers to the border.";
    expect(factionsOf(text).sort()).toEqual(["ARMED_FORCES Kenyan army", "GOVERNMENT Kenya"]);
    expect(parentOf(text, "Kenyan army")).toBe("Kenya");
  });

  test("a capital that speaks is the government", () => {
    const state = registerOf("Iran is under pressure. Tehran warned that it would close the strait.").factions[0];
    expect(state).toMatchObject({ kind: "GOVERNMENT", name: "Iran" });
    expect([...(state?.aliases ?? [])]).toEqual([["Tehran", "METONYM"]]);
  });

  test("a capital where people are is not", () => {
    expect(factionsOf("A court in Tehran said on Monday that the strait was open.")).toEqual([]);
  });

  test("a seat of government is part of the state", () => {
    expect(parentOf("Russia has rejected the plan. The Kremlin said it was too late.", "Kremlin")).toBe("Russia");
  });

  test("a palace that speaks is a body, one that is visited a place", () => {
    expect(factionsOf("The Amber Palace on Monday dismissed the threat.")).toEqual(["GOVERNMENT Amber Palace"]);
    expect(factionsOf("Tourists walked to the Amber Palace on Monday.")).toEqual([]);
  });
});

describe("what is part of what", () => {
  test("the wing of a group", () => {
    const text = "The Karga Liberation Front's armed wing, the Sefwa Brigades, took the town.";
    expect(parentOf(text, "Sefwa Brigades")).toBe("Karga Liberation Front");
  });

  test("a subsidiary of a firm", () => {
    const text = "Nordvik Lines, a subsidiary of Brandt Holdings, sold two ships.";
    expect(parentOf(text, "Nordvik Lines")).toBe("Brandt Holdings");
  });

  test("a body of an organisation", () => {
    expect(parentOf("The United Nations' World Food Programme sent rice.", "World Food Programme")).toBe(
      "United Nations",
    );
  });

  test("nothing is part of itself", () => {
    const text = "Nordvik Lines, a unit of Brandt Holdings, left. Brandt Holdings, a unit of Nordvik Lines, stayed.";
    expect(parentOf(text, "Brandt Holdings")).toBeNull();
  });
});

test("a ministry with a capital, behind its country", () => {
  const [faction] = registerOf("On Friday Egypt's Foreign Ministry gave no date.").factions;
  expect(faction).toMatchObject({ name: "Egypt's Foreign Ministry", kind: "MINISTRY", country: { code: "EG" } });
});
