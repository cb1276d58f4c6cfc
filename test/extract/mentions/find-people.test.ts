import { describe, expect, test } from "vitest";
import { findPeople } from "../../../src/extract/mentions/find-people.ts";
import { sceneOf } from "./scene-of.ts";

const peopleOf = (text: string) => findPeople(sceneOf(text)).people;
const mentionsOf = (text: string) => {
  const { people, mentions } = findPeople(sceneOf(text));
  return mentions.map(({ entity, method }) => [people[entity?.index ?? -1]?.name, method]);
};

describe("one person by several names", () => {
  test("a surname stands for the person named in full", () => {
    expect(mentionsOf("Thomas Verrin leads the council. On Friday Verrin left.")).toEqual([
      ["Thomas Verrin", "NAME"],
      ["Thomas Verrin", "SURNAME"],
    ]);
  });

  test("a given name is less sure", () => {
    expect(mentionsOf("Maria Verrin leads the council. On Friday Maria left.").at(-1)).toEqual([
      "Maria Verrin",
      "PART_OF_NAME",
    ]);
  });

  test("initials, middle names and the end of a long name", () => {
    expect(peopleOf("John R. Verrin spoke. J. Verrin left. John Verrin came back.").map(({ name }) => name)).toEqual([
      "John R. Verrin",
    ]);
    const text = "Andrés Manuel López Obrador spoke. On Friday President López Obrador left.";
    expect(peopleOf(text).map(({ name }) => name)).toEqual(["Andrés Manuel López Obrador"]);
  });

  test("capitals throughout", () => {
    const [person, ...others] = peopleOf("THOMAS VERRIN spoke in Paris on Monday.\nThomas Verrin left early.");
    expect(others).toEqual([]);
    expect(person?.name).toBe("Thomas Verrin");
  });

  test("junior is no surname", () => {
    expect(
      mentionsOf("Robert Verrin Jr. spoke. On Friday Verrin left.").map(([name]) => name?.startsWith("Robert")),
    ).toEqual([true, true]);
  });
});

describe("misspelt names", () => {
  test.each([
    ["a letter of the surname", "Lydia Buchtmann leads the council. On Friday Ms Bauchtman left."],
    ["a letter too few", "Kathryn Waters came. On Friday Ms Water left."],
    ["the vowels of the given name", "Kristin Wilkens came. On Friday Kristen Wilkens left."],
    ["an accent", "Geert Supré came. On Friday Geert Supre left."],
  ])("%s", (_, text) => {
    expect(peopleOf(text)).toHaveLength(1);
    expect(mentionsOf(text).at(-1)?.[1]).toBe("SPELLING");
  });

  test.each([
    ["another short surname", "Imran Khan came. On Friday Louis Kahn left."],
    ["brothers", "Martin Weller came. On Friday Marvin Weller left."],
    ["husband and wife", "Michael Weller came. On Friday Michaela Weller left."],
    ["two who could be meant", "Anna Hansen and Peter Hensen came. On Friday Hunsen left."],
    ["a family", "Michelle Obama came. On Friday the Obamas left."],
  ])("%s is no slip", (_, text) => {
    expect(mentionsOf(text).map(([, method]) => method)).not.toContain("SPELLING");
  });
});

describe("two people of one surname", () => {
  test("given names part them, and the last one named is meant", () => {
    expect(mentionsOf("Anna Weber and Peter Weber came. Peter Weber spoke. Weber left.").at(-1)).toEqual([
      "Peter Weber",
      "SURNAME",
    ]);
  });

  test("Mrs is not Mr", () => {
    const text = "Anna Weber came. Peter Weber spoke. Mrs Weber left. Mr Weber stayed.";
    expect(mentionsOf(text).slice(2)).toEqual([
      ["Anna Weber", "SURNAME"],
      ["Peter Weber", "SURNAME"],
    ]);
  });
});

describe("what is known of a person", () => {
  test("given name, family name and title", () => {
    expect(peopleOf("President Bashar al-Assad met Ludwig van Beethoven.")).toMatchObject([
      { givenName: "Bashar", familyName: "al-Assad", honorificPrefix: "President" },
      { givenName: "Ludwig", familyName: "van Beethoven", honorificPrefix: null },
    ]);
  });

  test.each([
    ["Mrs Verrin came.", "FEMALE"],
    ["A club spokeswoman Verrin Sund spoke, said spokeswoman Robin Verrin.", "FEMALE"],
    ["Robin Verrin, a fisherman, spoke.", "MALE"],
    ["Maria Verrin spoke.", "FEMALE"],
    ["Thomas Verrin spoke.", "MALE"],
    ["Robin Verrin spoke.", null],
  ])("gender: %s", (text, gender) => {
    expect(peopleOf(text).at(-1)?.gender).toBe(gender);
  });

  test("a title tells more than a given name", () => {
    expect(peopleOf("Mr Maria Verrin spoke.")[0]?.gender).toBe("MALE");
  });
});

test("storms, party letters and gods are nobody", () => {
  expect(peopleOf("Storm Ulrika hit Paris. People prayed to God.")).toEqual([]);
  expect(peopleOf("Sen. Rosalind Achebe, D-Wexford, left.").map(({ name }) => name)).toEqual(["Rosalind Achebe"]);
});

test("time grows linearly with the names of one surname", () => {
  const time = (count: number) => {
    const scene = sceneOf("Thomas Verrin and Anna Verrin met. Verrin left.\n".repeat(count));
    const start = performance.now();
    findPeople(scene);
    return performance.now() - start;
  };
  time(500);
  expect(time(4000)).toBeLessThan(time(1000) * 12 + 40);
});
