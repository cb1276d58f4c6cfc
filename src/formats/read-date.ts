import cues from "./cues.data.json" with { type: "json" };

const month = `(?:${cues.months.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join("|")}|sept)\\.?`;
const lead =
  "(?:(?:published|posted|updated|modified|last updated|last modified|first published|date|issued)(?: on| at)?:?\\s*)?";
const weekday = "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\\s+)?";
const timeFirst = "(?:\\d{1,2}[:.]\\d{2}(?:\\s?[ap]\\.?m\\.?)?(?:\\s[A-Z]{2,4})?[,|]?\\s+(?:on\\s+)?)?";
const time = "(?:[,|]?\\s*(?:at\\s+)?\\d{1,2}[:.]\\d{2}.{0,24})?";
const patterns = [
  new RegExp(
    `^${lead}${timeFirst}${weekday}(?<month>${month})\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})${time}$`,
    "iu",
  ),
  new RegExp(
    `^${lead}${timeFirst}${weekday}(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+(?<month>${month}),?\\s+(?<year>\\d{4})${time}$`,
    "iu",
  ),
  /^(?<iso>\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?)$/u,
];
const longestDate = 80;

/** The ISO 8601 date that a line consists of ("Friday, July 21, 2017" is 2017-07-21), or null if the line is anything else. */
export function readDate(line: string): string | null {
  if (line.length > longestDate) return null;
  for (const pattern of patterns) {
    const found = pattern.exec(line)?.groups;
    if (!found) continue;
    const { iso, year, month: name = "", day = "" } = found;
    const number = cues.months.findIndex((full) => full.startsWith(name.slice(0, 3).toLowerCase())) + 1;
    const date = iso ?? `${year}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}`;
    return Number.isNaN(Date.parse(date)) ? null : date;
  }
  return null;
}
