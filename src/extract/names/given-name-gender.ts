import genders from "./given-name-genders.data.json" with { type: "json" };

export type Gender = "MALE" | "FEMALE";

const genderOfName = new Map<string, Gender>([
  ...genders.female.map((name) => [name, "FEMALE"] as const),
  ...genders.male.map((name) => [name, "MALE"] as const),
]);

/** The gender of the people who bear a given name, where it is only one; null for unknown names and those of both. */
export function genderOfGivenName(name: string): Gender | null {
  return genderOfName.get(name) ?? null;
}
