const lead = /^(?:words by|story by|text by|report by|text|report|by|from)[:\s]\s*/iu;
const place = /\s+in\s+\p{Lu}.*$/u;
const separator = /\s*(?:,\s*(?:and\s+)?|\s+and\s+|\s*&\s*|;)\s*/u;
const name =
  /^\p{Lu}[\p{L}.'’-]*(?:\s+(?:\p{Lu}|al-|bin|bint|de|da|del|della|di|van|von|der|den|la|le|el)[\p{L}.'’-]*){0,4}$/u;
const organisation =
  /\b(?:reporters?|correspondents?|editor|writers?|staff|news|press|agency|agencies|reuters|afp|desk|bureau|times|post)\b/iu;

/**
 * The people a byline names: "By Jane Doe and Ali Khan in Nairobi" gives both. Staff and agencies are not people, and of
 * two names with only a comma between them the second is where the first one is: "Jane Doe, New Delhi".
 */
export function readAuthors(byline: string): string[] {
  const line =
    byline
      .replace(lead, "")
      .split(/\s*[|•·\n]\s*|\s[-–—]\s/u)[0]
      ?.replace(place, "") ?? "";
  const parts = line.split(separator);
  const names = parts.length === 2 && line.includes(",") && !/,\s*and\b/u.test(line) ? parts.slice(0, 1) : parts;
  return names
    .map((part) => part.trim())
    .filter((part) => name.test(part) && part.includes(" ") && !organisation.test(part));
}
