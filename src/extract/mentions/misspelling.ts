/** A shorter name is another name with one letter changed, not a slip: "Khan" and "Kahn". */
const fewestLetters = 5;
/** Given names that differ in their vowels only are a slip ("Kristin" and "Kristen") if they have so many consonants. */
const fewestConsonants = 3;

/**
 * A surname and all forms of it with one letter less; none for a short one. Two surnames that share a form differ by a
 * letter added, dropped or changed, which in one article is a slip of the pen (Damerau 1964: four fifths of all slips).
 */
export function spellings(surname: string): string[] {
  if (surname.length < fewestLetters) return [];
  const shorter = Array.from(surname, (_, at) => surname.slice(0, at) + surname.slice(at + 1));
  return [surname, ...new Set(shorter.filter((form) => form.length >= fewestLetters - 1 && form[0] === surname[0]))];
}

/** True for given names with the same consonants: brothers are called Martin and Marvin, no two people Kristin and Kristen. */
export function soundAlike(a: string, b: string): boolean {
  const [left, right] = [consonants(a), consonants(b)];
  return left.length >= fewestConsonants && left === right;
}

function consonants(name: string): string {
  return name.replace(/[aeiouyáéíóúàèìòùäöü]/g, "").replace(/(.)\1+/g, "$1");
}
