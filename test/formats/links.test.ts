import { describe, expect, test } from "vitest";
import { parsePlainText } from "../../src/formats/plain-text.ts";

const first = "Dockers in the port of Velm walked out on Monday in a dispute over night shifts.";
const second = "The strike is the first in the town for eleven years.";
const story = (...blocks: string[]) =>
  parsePlainText(["Dockers walk out", first, first, ...blocks, second].join("\n\n"));
const links = (...blocks: string[]) => story(...blocks).links.map(({ label, headline }) => [label, headline]);

describe("labelled lines", () => {
  test.each([
    ["READ MORE: Velm's last ferry", "READ MORE"],
    ["Read more | Velm's last ferry", "Read more"],
    ["Also read: Velm's last ferry", "Also read"],
    ["» Also Read - Velm's last ferry", "Also Read"],
    ["[RELATED: Velm's last ferry]", "RELATED"],
    ["▶ WATCH: Velm's last ferry", "WATCH"],
    ["WATCH Velm's last ferry", "WATCH"],
    ["VIDEO: Velm's last ferry", "VIDEO"],
  ])("%s", (line, label) => {
    expect(links(line)).toEqual([[label, "Velm's last ferry"]]);
  });

  test("a label that may open a sentence is none before a sentence", () => {
    expect(links("Background: the union was founded in the year of the storm.")).toEqual([]);
  });
});

describe("labels on a line of their own", () => {
  test("a label for several stories takes all titles up to the prose", () => {
    expect(links("RELATED STORIES", "• Velm's last ferry", "• Who owns the port?", first)).toEqual([
      ["RELATED STORIES", "Velm's last ferry"],
      ["RELATED STORIES", "Who owns the port?"],
    ]);
  });

  test("a label for one leaves the subheading behind its title alone", () => {
    const { blocks } = story("WATCH", "Velm's last ferry", "Night shifts");
    expect(blocks.map(({ kind }) => kind).slice(3, 6)).toEqual(["RELATED_LINK", "RELATED_LINK", "SUBHEADING"]);
  });

  test("a label with nothing under it is boilerplate", () => {
    expect(story("Read more").blocks[3]?.kind).toBe("BOILERPLATE");
  });
});

describe("lone promo lines", () => {
  test("a quotation with the name of its speaker is none", () => {
    expect(links('"We will wait, and wait" - Ida Brandt')).toEqual([]);
  });

  test("lines of a list that look like promo lines are none", () => {
    expect(links("The gate of the north – Pier One", "The gate of the south – Pier Two")).toEqual([]);
  });
});
