import { FormatError } from "./format-error.ts";
import { readDate } from "./read-date.ts";

const iso =
  /^(?<year>\d{4})-?(?<month>\d{2})-?(?<day>\d{2})(?:[T ]\s?(?<hour>\d{2}):?(?<minute>\d{2})(?::?(?<second>\d{2})(?:[.,](?<fraction>\d{1,9}))?)?\s?(?<zone>Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?$/iu;
/** RFC 5322 section 3.3 with its obsolete forms, as feeds have it: "Sat, 3 May 2031 08:30:00 +0200", "03 May 31 08:30 EST". */
const mail =
  /^(?:\p{L}{2,9}\.?,?\s+)?(?<day>\d{1,2})[\s-](?<month>\p{L}{3,9})\.?[\s-](?<year>\d{4}|\d{2})(?:,?\s+(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:\.\d+)?)?(?:\s*(?<zone>Z|[A-Z]{1,5}|(?:GMT|UTC)?[+-]\d{2}:?\d{2}))?)?(?:\s*\([^()]*\))?$/iu;
const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/** RFC 5322 section 4.3, and the zones of Europe, which feeds use the same way. */
const zones: Readonly<Record<string, string>> = {
  z: "Z",
  ut: "Z",
  utc: "Z",
  gmt: "Z",
  est: "-05:00",
  edt: "-04:00",
  cst: "-06:00",
  cdt: "-05:00",
  mst: "-07:00",
  mdt: "-06:00",
  pst: "-08:00",
  pdt: "-07:00",
  wet: "Z",
  west: "+01:00",
  bst: "+01:00",
  cet: "+01:00",
  cest: "+02:00",
  eet: "+02:00",
  eest: "+03:00",
};
const longest = 80;

/**
 * The date that a field of a document states, in ISO 8601: "Sat, 3 May 2031 08:30:00 GMT" is "2031-05-03T08:30:00Z". A
 * date without a time stays one, and a time without a zone stays without one.
 *
 * @returns null if it is no date, or one that no calendar has ("2031-02-30")
 */
export function readTimestamp(written: string): string | null {
  const text = written.trim();
  if (text.length > longest) return null;
  const found = iso.exec(text)?.groups ?? mail.exec(text)?.groups;
  if (found) return timestampOf(found);
  const date = readDate(text);
  return date === null || date === text ? null : readTimestamp(date);
}

/**
 * The date of a field that has to be one.
 *
 * @param field its name in the document's format, for the message
 * @returns null for a field that is not there or empty
 * @throws FormatError if it is no date
 */
export function readDateField(written: string | null | undefined, field: string): string | null {
  const text = written?.trim() ?? "";
  if (text === "") return null;
  const date = readTimestamp(text);
  if (date !== null) return date;
  const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  throw new FormatError(`${field} is no date: "${shown}"; write it as in 2031-05-03T08:30:00Z, or leave it out`);
}

function timestampOf(parts: Readonly<Record<string, string | undefined>>): string | null {
  const { month = "", day = "", hour, minute = "00", second = "00", fraction, zone } = parts;
  const year = fullYear(parts.year ?? "");
  const number = /^\d/u.test(month) ? Number(month) : months.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  if (!isDay(year, number, Number(day))) return null;
  const date = `${String(year).padStart(4, "0")}-${two(number)}-${two(day)}`;
  if (hour === undefined) return date;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return null;
  const offset = zone === undefined ? "" : offsetOf(zone);
  if (offset === null) return null;
  // A leap second, 60, is the last second of its minute: ISO 8601 readers do not take it.
  const seconds = second === "60" ? "59" : second;
  return `${date}T${two(hour)}:${minute}:${seconds}${fraction ? `.${fraction.slice(0, 3)}` : ""}${offset}`;
}

const two = (value: string | number) => String(value).padStart(2, "0");

/** RFC 5322 section 4.3: two digits below 50 are of this century. */
function fullYear(year: string): number {
  if (year.length !== 2) return Number(year);
  return Number(year) + (Number(year) < 50 ? 2000 : 1900);
}

function isDay(year: number, month: number, day: number): boolean {
  return (
    year > 0 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate()
  );
}

function offsetOf(zone: string): string | null {
  const numeric = /^(?:GMT|UTC)?(?<sign>[+-])(?<hours>\d{2}):?(?<minutes>\d{2})?$/iu.exec(zone)?.groups;
  if (!numeric) return zones[zone.toLowerCase()] ?? null;
  const { sign, hours = "", minutes = "00" } = numeric;
  return Number(hours) > 14 || Number(minutes) > 59 ? null : `${sign}${hours}:${minutes}`;
}
