const lead = /^(?:words by|story by|by|from)\s+/iu;
const place = /\s+in\s+\p{Lu}.*$/u;
const separator = /\s*(?:,\s*(?:and\s+)?|\s+and\s+|\s*&\s*|;)\s*/u;
const name =
  /^\p{Lu}[\p{L}.'’-]*(?:\s+(?:\p{Lu}|al-|bin|bint|de|da|del|della|di|van|von|der|den|la|le|el)[\p{L}.'’-]*){0,4}$/u;
const organisation =
  /\b(?:reporter|correspondent|editor|staff|news|press|agency|agencies|reuters|afp|desk|bureau|times|post)\b/iu;

/** The people a byline names: "By Jane Doe and Ali Khan in Nairobi" gives both. Staff and agencies are not people. */
export function readAuthors(byline: string): string[] {
  const names = byline.replace(lead, "").split("|")[0]?.replace(place, "").split(separator) ?? [];
  return names
    .map((part) => part.trim())
    .filter((part) => name.test(part) && part.includes(" ") && !organisation.test(part));
}
