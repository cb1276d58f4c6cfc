import { describe, expect, test } from "vitest";
import { readStory } from "../../../src/extract/read-story.ts";
import { parsePlainText } from "../../../src/formats/plain-text.ts";

const read = (...blocks: string[]) => readStory(parsePlainText(blocks.join("\n\n")));
const quoted = (...blocks: string[]) => read(...blocks).quotes.map(({ spans }) => spans.map(({ exact }) => exact));

const german = [
  "Hafenarbeiter legen Arbeit nieder",
  "Die Hafenarbeiter von Velm haben am Montag im Streit um die Nachtschichten die Arbeit niedergelegt. Es ist der erste Streik seit elf Jahren.",
];
const french = [
  "Les dockers cessent le travail",
  "Les dockers du port de Velm ont cessé le travail lundi pour protester contre les équipes de nuit. C'est la première grève depuis onze ans.",
];
const english = [
  "Dockers walk out",
  "Dockers in the port of Velm walked out on Monday in a dispute over night shifts. The strike is the first in the town for eleven years.",
];

describe("an article in another language than English", () => {
  test("keeps its quotations as direct quotes without a speaker, and says why", () => {
    const { inLanguage, quotes } = read(
      ...german,
      "„Wir gehen erst zurück, wenn alle gehen“, sagte Gewerkschafterin Ida Brandt.",
    );
    expect(inLanguage).toBe("de");
    expect(quotes).toMatchObject([
      { kind: "DIRECT", attribution: { status: "UNATTRIBUTED", method: "FOREIGN_LANGUAGE", speakers: [], cue: null } },
    ]);
  });

  test("no English rule finds reported speech in it", () => {
    expect(quoted(...german, "Ida Brandt sagte, die Tore blieben geschlossen.")).toEqual([]);
  });

  test("German marks in either direction hold a quotation", () => {
    expect(quoted(...german, "»Wir warten«, sagte Ida Brandt, »und zwar bis zum Winter«.")).toEqual([
      ["und zwar bis zum Winter"],
    ]);
    expect(quoted(...german, "»Wir warten hier alle«, sagte Ida Brandt.")).toEqual([["Wir warten hier alle"]]);
  });

  test("French marks hold a quotation without the space inside them", () => {
    expect(quoted(...french, "« Nous attendrons l'hiver », a dit Ida Brandt.")).toEqual([["Nous attendrons l'hiver"]]);
  });

  test("corner brackets hold a quotation", () => {
    const japanese =
      "ヴェルム港の労働者は月曜日、夜勤をめぐる対立から仕事を止めた。町でのストライキは十一年ぶりである。";
    expect(quoted("港でストライキ", japanese, "組合の代表は「冬まで待つつもりです。」と述べた。")).toEqual([
      ["冬まで待つつもりです。"],
    ]);
  });

  test("a second quotation goes on from the first if no sentence stands between", () => {
    const { quotes } = read(
      ...german,
      "„Wir warten hier alle“, sagte Ida Brandt vor dem Tor. „Bis zum Winter, wenn es sein muss.“",
    );
    expect(quotes.map(({ continues }) => continues)).toEqual([null, 0]);
  });

  test("a quotation behind a whole sentence stands for itself", () => {
    const { quotes } = read(
      ...german,
      "„Wir warten hier alle“, sagte Ida Brandt. Der Direktor sieht das anders. „Das Tor ist offen und bleibt es.“",
    );
    expect(quotes.map(({ continues }) => continues)).toEqual([null, null]);
  });

  test("a title or a single word in marks is no quote", () => {
    expect(quoted(...german, "Die Fähre „Möwe“ und das Lied „Winter im Hafen“ sind in Velm bekannt.")).toEqual([]);
  });

  test("a quotation over two paragraphs is one quote", () => {
    expect(
      quoted(...french, "« Nous attendrons l'hiver, et même le printemps.", "« Puis nous rentrerons chez nous. »"),
    ).toEqual([["Nous attendrons l'hiver, et même le printemps.", "Puis nous rentrerons chez nous."]]);
  });

  test("its names are kept, and a German noun is none", () => {
    const { people } = read(...german, "Ida Brandt kennt die Kosten. Das Tor bleibe zu, sagte Brandt der Zeitung.");
    const names = people.map(({ name }) => name);
    expect(names).toContain("Ida Brandt");
    expect(names).not.toEqual(expect.arrayContaining([expect.stringMatching(/Kosten|Tor|Zeitung/)]));
  });
});

describe("an English article", () => {
  test("stays English however much French it quotes", () => {
    const { inLanguage, quotes } = read(
      ...english,
      "“Nous attendrons l'hiver, et même le printemps, et puis nous rentrerons chez nous,” said Ida Brandt.",
    );
    expect([inLanguage, quotes[0]?.attribution.status]).toEqual(["en", "RESOLVED"]);
  });
});
