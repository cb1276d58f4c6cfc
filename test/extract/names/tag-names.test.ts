import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tagNames } from "../../../src/extract/names/tag-names.ts";
import { passages } from "./passages.ts";

const names = (text: string, headed = false) =>
  tagNames(passages(text, headed)).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);

describe("tagNames", () => {
  it("tells people, organisations and places", () => {
    expect(names("Maria Lopez of the European Commission flew from Paris to Kenya on Monday, officials said.")).toEqual(
      ["PERSON Maria Lopez", "ORGANIZATION European Commission", "PLACE Paris", "PLACE Kenya"],
    );
  });

  it("leaves titles out of a name", () => {
    expect(names("He met Prime Minister Ahmed Hassan. Mr Hassan said that Dr. Laura Smith had left.")).toEqual([
      "PERSON Ahmed Hassan",
      "PERSON Hassan",
      "PERSON Laura Smith",
    ]);
  });

  it("leaves the possessive out of a name", () => {
    expect(names("Germany's parliament rejected Anna Weber’s plan.")).toEqual(["PLACE Germany", "PERSON Anna Weber"]);
  });

  it("keeps those whose body it is in the body's name", () => {
    for (const mark of ["'", "’"]) {
      expect(names(`The Dock Workers${mark} Union said the Teachers${mark} Federation of Norland agreed.`)).toEqual([
        `ORGANIZATION Dock Workers${mark} Union`,
        `ORGANIZATION Teachers${mark} Federation of Norland`,
      ]);
    }
    expect(names("He spoke for the Philippines' Department of Health.")).toContain("PLACE Philippines");
  });

  it("keeps hyphens inside a name", () => {
    expect(names("President Bashar al-Assad met Kim Jin-pyo and Rosa Owusu-Mensah in Syria.")).toEqual([
      "PERSON Bashar al-Assad",
      "PERSON Kim Jin-pyo",
      "PERSON Rosa Owusu-Mensah",
      "PLACE Syria",
    ]);
  });

  it("does not take a nationality for a place, nor a currency", () => {
    expect(names("The Syrian rebels and the Costa Ricans paid US$5 million.")).toEqual([]);
  });

  it("knows a surname from the full name in the same story", () => {
    const text = "Thomas Verrin leads the council.\nVerrin said no. On Friday, Verrin left.";
    expect(names(text)).toEqual(["PERSON Thomas Verrin", "PERSON Verrin", "PERSON Verrin"]);
  });

  it("knows an acronym from the name before its brackets", () => {
    const text = "The National Relief Agency (NRA) opened. Staff of the NRA were pleased.";
    expect(names(text)).toEqual(["ORGANIZATION National Relief Agency", "ORGANIZATION NRA", "ORGANIZATION NRA"]);
  });

  it("reads a line of capitals as running text would write it", () => {
    expect(names("KUALA LUMPUR, MALAYSIA - The court met on Monday.")).toEqual([
      "PLACE KUALA LUMPUR",
      "PLACE MALAYSIA",
    ]);
  });

  it("does not make one long name of a headline in Title Case", () => {
    const text = "Rebels Reject Russian Demand To Leave Aleppo\nThe rebels reject every demand to leave Aleppo.";
    expect(names(text, true)).toEqual(["PLACE Aleppo", "PLACE Aleppo"]);
  });

  it("knows bodies whose words do not say that they are one", () => {
    expect(names("He told Al Jazeera that Islamic State had left.")).toEqual([
      "ORGANIZATION Al Jazeera",
      "ORGANIZATION Islamic State",
    ]);
  });

  it("takes a landmark for a place, whoever it is named after", () => {
    expect(names("They walked from Maria Lopez Avenue to Tom Verrin National Park.")).toEqual([
      "PLACE Maria Lopez Avenue",
      "PLACE Tom Verrin National Park",
    ]);
  });

  it("does not take a title or a common noun with a capital for a name", () => {
    expect(names("Later the Council met the Crown Prince, and the Pope blessed the Kingdom.")).toEqual([]);
  });

  it("does not make one person of two at a meeting", () => {
    expect(names("Officials praised the Putin-Erdogan meeting.")).not.toContain("PERSON Putin-Erdogan");
  });

  it.each([
    ["the words before a place", "He was born in the town of Karvola.", "PLACE Karvola"],
    ["what a state has", "Karelund's prime minister left.", "PLACE Karelund"],
    ["a list of places", "Snow fell in Paris, Tarnby and London.", "PLACE Tarnby"],
    ["a dateline", "KARVOLA, March 3 (Reuters) - The dockers met.", "PLACE KARVOLA"],
    ["a noun for what it is", "She wrote it in the newspaper Tremolo.", "ORGANIZATION Tremolo"],
    ["who leads it", "The ODX leader Ann Lee left.", "ORGANIZATION ODX"],
    ["the last word of its name", "Lawyers for Harrow Minerals left.", "ORGANIZATION Harrow Minerals"],
    ["a description at its end", "He spoke of fighters of the Amara Shield brigade.", "ORGANIZATION Amara Shield"],
  ])("knows the kind of a name by %s", (_, text, name) => {
    expect(names(text)).toContain(name);
  });

  it("knows a firm by the first word of its name", () => {
    expect(names("Shares in Nordvik Foods fell on Friday. On Monday Nordvik said it would sell.").slice(-1)).toEqual([
      "ORGANIZATION Nordvik",
    ]);
  });

  it("parts names that were run together", () => {
    expect(names("A treaty was signed by Ann Lee and Omar Sy of the European Union in Paris.")).toEqual([
      "PERSON Ann Lee",
      "PERSON Omar Sy",
      "ORGANIZATION European Union",
      "PLACE Paris",
    ]);
    expect(names("Sen. Rosalind Lee, D-Texas, left.")).toEqual(["PERSON Rosalind Lee", "PLACE Texas"]);
  });

  it("joins names over particles and hyphens", () => {
    expect(names("He met Maria dos Santos in San Miguel de Allende.")).toEqual([
      "PERSON Maria dos Santos",
      "PLACE San Miguel de Allende",
    ]);
    expect(names("Sami Haddad-Kane spoke. On Monday Haddad-Kane left.").slice(-1)).toEqual(["PERSON Haddad-Kane"]);
  });

  it("takes neither storms, events, currencies nor common acronyms for names of anybody", () => {
    const found = names("Storm Ulrika cost 5 million US dollars of GDP before the Paris Summit.");
    expect(found.filter((name) => !name.startsWith("OTHER"))).toEqual([]);
  });

  it("ends a name before its date", () => {
    expect(names("It was the Justice Department on Monday that said so.")).toEqual(["ORGANIZATION Justice Department"]);
  });

  it("finds a name in capitals that stands elsewhere in running text", () => {
    expect(names("Josephine Wrenfield spoke on Monday.\nWRENFIELD: I have voted for it.").slice(-1)).toEqual([
      "PERSON WRENFIELD",
    ]);
  });

  it("gives spans that slice back by offset and by token, with a confidence", () => {
    const text = "In Lima, Ana Torres of Amnesty International spoke.";
    const given = passages(text);
    const found = tagNames(given);
    expect(found.length).toBeGreaterThan(1);
    for (const name of found) {
      const tokens = given[name.passage]?.sentences[name.sentence]?.tokens ?? [];
      expect(tokens[name.firstToken]?.start).toBe(name.start);
      expect(tokens[name.endToken - 1]?.end).toBe(name.end);
      expect(name.confidence).toBeGreaterThan(0);
      expect(name.confidence).toBeLessThanOrEqual(1);
    }
  });

  it("finds spans in order, without overlap, inside the text, whatever the text", () => {
    const word = fc.constantFrom(
      "The",
      "Mr",
      "Ann",
      "Lee",
      "al",
      "-",
      "of",
      "Paris",
      "US",
      "$5",
      "(",
      "NRA",
      ")",
      "said",
      "'s",
    );
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(word, { maxLength: 60 }).map((words) => words.join(" ")),
      fc.array(word, { maxLength: 60 }).map((words) => words.join("")),
    );
    fc.assert(
      fc.property(text, fc.boolean(), (given, headed) => {
        let last = 0;
        for (const { start, end } of tagNames(passages(given, headed))) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(given.length);
      }),
    );
  });

  it.each(["A", "Ann Lee ", "Ann-", "(", "AB ", "Mr ", "New York, "])("takes linear time on %j repeated", (unit) => {
    const begun = performance.now();
    tagNames(passages(unit.repeat(200_000 / unit.length)));
    expect(performance.now() - begun).toBeLessThan(8_000);
  });
});
