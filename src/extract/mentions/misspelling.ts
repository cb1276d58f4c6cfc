import { comparable } from "./person-name.ts";

/** A shorter name is another name with one letter changed, not a slip: "Khan" and "Kahn". */
const fewestLetters = 5;
/** Given names that differ in their vowels only are a slip if they have so many consonants. */
const fewestConsonants = 3;

/**
 * Forms of a name that it shares with itself misspelt. A surname shares one if a letter is added, dropped or changed, which
 * in one article is a slip of the pen (Damerau 1964: four fifths of all slips); a given name if its vowels differ, because
 * brothers are called Martin and Marvin, but no two people of one surname Kristin and Kristen.
 *
 * @param parts a full name, or a surname alone
 */
export function misspellings(parts: readonly string[]): string[] {
  const [given = "", surname = ""] = [parts[0], parts.at(-1)].map((part) => comparable(part ?? ""));
  if (parts.length === 1) return shortened(surname);
  const sound = given.replace(/[aeiouyáéíóúàèìòùäöü]/g, "").replace(/(.)\1+/g, "$1");
  const alike = sound.length >= fewestConsonants ? [`${sound} ${surname}`] : [];
  return [...shortened(surname).map((form) => `${given}, ${form}`), ...alike];
}

/** A surname, and all forms of it with one letter less but its first; none for a short one. */
function shortened(surname: string): string[] {
  if (surname.length < fewestLetters) return [];
  const shorter = Array.from(
    { length: surname.length - 1 },
    (_, at) => surname.slice(0, at + 1) + surname.slice(at + 2),
  );
  return [surname, ...new Set(shorter)];
}
