import { describe, expect, test } from "vitest";
import { detectLanguage } from "../../../src/extract/languages/detect-language.ts";

/** The same two sentences of news, as papers of each country would put them. */
const council: Readonly<Record<string, string>> = {
  en: "The town council decided on Monday to build a new bridge over the river. Work will begin in spring, the mayor said after the vote.",
  de: "Der Stadtrat hat am Montag den Bau einer neuen Brücke beschlossen. Die Arbeiten beginnen im Frühjahr, sagte die Bürgermeisterin.",
  fr: "Le conseil municipal a voté lundi la construction d'un nouveau pont. Les travaux commenceront au printemps, a indiqué la maire.",
  es: "El ayuntamiento aprobó el lunes la construcción de un nuevo puente. Las obras empezarán en primavera, dijo la alcaldesa ante el pleno.",
  pt: "A câmara municipal aprovou na segunda-feira a construção de uma nova ponte. As obras começam na primavera, disse a presidente.",
  it: "Il consiglio comunale ha approvato lunedì la costruzione di un nuovo ponte. I lavori inizieranno in primavera, ha detto la sindaca.",
  nl: "De gemeenteraad heeft maandag besloten een nieuwe brug over de rivier te bouwen. Het werk begint in het voorjaar, zei de burgemeester na afloop.",
  sv: "Kommunfullmäktige beslutade i måndags att bygga en ny bro över älven. Arbetet börjar i vår, säger borgmästaren efter mötet i stadshuset.",
  pl: "Rada miasta zdecydowała w poniedziałek o budowie nowego mostu. Prace rozpoczną się wiosną, powiedziała po głosowaniu burmistrz miasta.",
  tr: "Belediye meclisi pazartesi günü yeni bir köprü yapılmasına karar verdi. Başkan, çalışmaların ilkbaharda başlayacağını söyledi.",
  vi: "Hội đồng thành phố hôm thứ Hai đã thông qua việc xây một cây cầu mới. Công việc sẽ bắt đầu vào mùa xuân, thị trưởng cho biết sau đó.",
  ru: "Городской совет в понедельник одобрил строительство нового моста.",
  uk: "Міська рада в понеділок схвалила будівництво нового мосту.",
  el: "Το δημοτικό συμβούλιο ενέκρινε τη Δευτέρα την κατασκευή νέας γέφυρας.",
  ar: "وافق مجلس المدينة يوم الاثنين على بناء جسر جديد.",
  fa: "شورای شهر روز دوشنبه ساخت یک پل جدید را تصویب کرد.",
  he: "מועצת העיר אישרה ביום שני את בנייתו של גשר חדש.",
  hi: "नगर परिषद ने सोमवार को एक नए पुल के निर्माण को मंजूरी दी।",
  ja: "市議会は月曜日、新しい橋の建設を承認した。工事は春に始まると市長は述べた。",
  ko: "시의회는 월요일 새 다리 건설을 승인했다고 시장이 밝혔다.",
  zh: "市议会周一批准建造一座新桥。市长说，工程将于春季开始。",
};
const { en = "", de = "", fr = "" } = council;

describe("the language of an article", () => {
  test.each(Object.entries(council))("%s is told by two sentences, in another script by one", (tag, prose) => {
    expect(detectLanguage(prose, null)).toMatchObject({ tag, method: "DETECTED" });
  });

  test("a text too short to tell is English, and not sure to be", () => {
    expect(detectLanguage("Brücke gesperrt", null)).toEqual({ tag: "en", method: "TOO_SHORT", confidence: 0.5 });
  });

  test("what most of a long text is written in counts, not its first paragraph", () => {
    expect(detectLanguage(`${fr}\n\n${`${en}\n\n`.repeat(20)}`, null).tag).toBe("en");
  });

  test("the declared tag wins with its region", () => {
    expect(detectLanguage(en, "en-GB")).toMatchObject({ tag: "en-GB", method: "DECLARED" });
  });

  test("of two languages that are not English the declared one wins: relatives are hard to tell apart", () => {
    expect(detectLanguage(de, "nl-BE")).toMatchObject({ tag: "nl-BE", method: "DECLARED" });
  });

  test("a text too short to tell has the declared language", () => {
    expect(detectLanguage("Brücke gesperrt", "de")).toMatchObject({ tag: "de", method: "DECLARED" });
  });

  test("a page whose template declares English for German text is German", () => {
    expect(detectLanguage(de, "en")).toMatchObject({ tag: "de", method: "DETECTED" });
  });

  test("English text declared as another language is English", () => {
    expect(detectLanguage(en, "fr")).toMatchObject({ tag: "en", method: "DETECTED" });
  });
});
