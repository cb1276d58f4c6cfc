import { readDate } from "./read-date.ts";

const longestByline = 140;
const lead = /^(?:by|words by|story by|text by|text|report by|report|from)[:\s]\s*\p{Lu}/iu;
const person =
  "\\p{Lu}[\\p{L}.'’-]*(?: (?:\\p{Lu}[\\p{L}.'’-]*|al|bin|bint|de|da|del|della|di|van|von|der|den|la|le|el)){1,3}";
const people = `${person}(?:(?:, | and | & |, and )${person}){0,3}`;
const names = new RegExp(`^${people}$`, "u");
/** "Ida Brandt, Velm", "Ida Brandt in Velm". */
const nameAndPlace = new RegExp(`^${person}(?:, | in )\\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]+)?$`, "u");
const job = "(?:correspondents?|reporters?|writers?|editors?|bureau|desk|agencies|contributors?|columnist|stringer)";
const staff = new RegExp(
  `^(?:(?:our|a|an|the|from our)\\s+)?(?:[\\p{L}'’-]+\\s+){0,3}${job}(?:,?\\s+(?:in\\s+)?[\\p{Lu}][\\p{L} .'’-]{1,30})?$`,
  "iu",
);
const nameAndJob = new RegExp(`^${person}(?:, | - | – |\\s*\\n\\s*)(?:[\\p{L}'’-]+ ){0,3}${job}(?:,? .{1,40})?$`, "iu");

/** True for a line that can only be a byline: "By Ida Brandt", "Our Correspondent", "Ida Brandt | Coast Radio | 3 May 2031". */
export function isByline(text: string): boolean {
  if (text.length > longestByline || /[.!?:]["”’]?$/u.test(text)) return false;
  if (lead.test(text) || nameAndJob.test(text)) return true;
  if (staff.test(text) && text.length <= 60) return true;
  const [first = "", ...rest] = text.split(/\s*[|•·]\s*/u);
  return rest.length > 0 && names.test(first) && rest.some((part) => readDate(part) !== null || rest.length > 1);
}

/** True for a line that is a byline where one is due: "Ida Brandt" beside a date, "Ida Brandt, Velm" over the first paragraph. */
export function mayBeByline(text: string, besideDate: boolean): boolean {
  if (text.length > longestByline) return false;
  return besideDate ? names.test(text) || nameAndPlace.test(text) : nameAndPlace.test(text);
}
