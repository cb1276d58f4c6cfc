const place = "\\p{Lu}[\\p{Lu}'’.-]+(?:[ /-]\\p{Lu}[\\p{Lu}'’.-]*){0,4}";
const region = "(?:,\\s[\\p{Lu}][\\p{L}.]+(?:\\s[\\p{Lu}][\\p{L}.]+)?)?";
const day = "(?:,\\s(?:\\p{Lu}[\\p{L}]{2,8}\\.?\\s\\d{1,2}|\\d{1,2}\\s\\p{Lu}[\\p{L}]{2,8}\\.?)(?:,\\s\\d{4})?)?";
const agency = "(?:\\s\\([\\p{Lu}][^()\\n]{1,40}\\))?";
const dash = "\\s?(?:--|[—–]|-(?=\\s))\\s?";
const wire = new RegExp(`^(?<dateline>${place}${region}${day}${agency}${day})${dash}(?=\\S)`, "u");
const mixedCase = new RegExp(
  `^(?<dateline>\\p{Lu}[\\p{L}'’-]+(?:\\s\\p{Lu}[\\p{L}'’-]+){0,3}${region}${day}\\s\\([\\p{Lu}][^()\\n]{1,40}\\))${dash}(?=\\S)`,
  "u",
);
const longestDateline = 100;

/**
 * The place, agency and day that open a wire report, without the dash after them, and the length of all of it:
 * "BEIRUT (Reuters) — Rebels …" is `{ dateline: "BEIRUT (Reuters)", length: 19 }`. Null where the paragraph opens otherwise.
 */
export function readDateline(paragraph: string): { dateline: string; length: number } | null {
  const head = paragraph.slice(0, longestDateline);
  const found = wire.exec(head) ?? mixedCase.exec(head);
  const dateline = found?.groups?.dateline;
  return found && dateline ? { dateline, length: found[0].length } : null;
}
