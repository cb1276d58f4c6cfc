const months = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?";
const capitals = "\\p{Lu}[\\p{Lu}'’.-]+(?:[ /-]\\p{Lu}[\\p{Lu}'’.-]*){0,4}";
const name = "\\p{Lu}[\\p{L}'’-]+(?:\\s\\p{Lu}[\\p{L}'’-]+){0,2}";
const someRegion = "(?:,\\s\\p{Lu}[\\p{L}.]+(?:\\s\\p{Lu}[\\p{L}.]+)?)";
const region = `${someRegion}?`;
const date = `(?:${months}\\s\\d{1,2}|\\d{1,2}\\s${months})(?:,?\\s\\d{4})?`;
const day = `(?:,\\s(?:\\p{Lu}[\\p{L}]{2,8}\\.?\\s\\d{1,2}|${date}))?`;
const agency = "(?:\\s?\\(\\p{Lu}[^()\\n]{1,40}\\))";
const dash = "\\s?(?:-\\s?-|[—–―]|-(?=\\s))\\s?";
const forms = [
  // "BEIRUT (Reuters) —", "KARVOLA, March 3 (Meridian) -", "HEMPSTEAD, N.Y. ―".
  `^(?<dateline>${capitals}${region}${day}${agency}?${day})${dash}(?=["“‘'(\\[]?[\\p{Lu}\\p{N}])`,
  // "Velm, 3 May (Coastwire) -", "Velm, Norland (Coastwire):".
  `^(?<dateline>${name}${region}${day}${agency})(?:${dash}|:\\s)(?=\\S)`,
  // "Coast Radio, 25 March -": the publisher takes the place's place.
  `^(?<dateline>\\p{L}[\\p{L}'’-]+(?:\\s\\p{Lu}[\\p{L}'’-]+){0,2},\\s${date})(?:${dash}|:\\s)(?=\\S)`,
  // "Velm, Norland — The strike": without a date only before a long dash and a capital.
  `^(?<dateline>\\p{Lu}[\\p{L}'’-]+|${name}${someRegion})\\s?[—–―]\\s(?=["“‘]?\\p{Lu})`,
  // "NEW DELHI:", "NEW DELHI, July 25 (Coastwire):"; a speaker's turn in a transcript is a name without a date.
  `^(?<dateline>${capitals}${region}${day}${agency}):\\s(?=\\S)`,
  `^(?<dateline>${capitals}${region},\\s${date}):\\s(?=\\S)`,
].map((form) => new RegExp(form, "u"));
const bare = new RegExp(`^(?<dateline>${capitals}${region}):\\s(?=["“‘]?\\p{Lu})`, "u");
const longestDateline = 100;

/**
 * The place, agency and day that open a wire report, without the dash after them, and the length of all of it:
 * "VELM (Coastwire) — Dockers …" is `{ dateline: "VELM (Coastwire)", length: 19 }`. Null where the paragraph opens otherwise.
 *
 * @param mayBeBare whether capitals and a colon alone are a dateline, "NEW DELHI: The …"; in a transcript they are a speaker
 */
export function readDateline(paragraph: string, mayBeBare = false): { dateline: string; length: number } | null {
  const head = paragraph.slice(0, longestDateline);
  for (const form of mayBeBare ? [...forms, bare] : forms) {
    const found = form.exec(head);
    const dateline = found?.groups?.dateline;
    if (found && dateline) return { dateline, length: found[0].length };
  }
  return null;
}
