import { isHonorific, isOffice } from "../../extract/mentions/person-noun.ts";
import { isDemonym } from "../../extract/names/countries.ts";
import type { Person } from "../../extract/reading.ts";

/** Words in front of an office that do not change which one it is: whoever held it may still be called by it. */
const dropped = /^(?:the|a|an|former|ex|acting|interim|outgoing|incoming|new|current|then|late)$/u;

const sameOffice: Readonly<Record<string, string>> = {
  pm: "prime minister",
  premier: "prime minister",
  defense: "defence",
};

const moreOffices =
  /^(?:mayor|governor|pope|judge|chairman|chairwoman|chair|director|head|bishop|archbishop|cardinal|captain|coach)$/u;

/** The offices that an article gives a person, each once and in one form: "prime minister", "foreign minister". */
export function officesOf({ honorificPrefix, roles }: Pick<Person, "honorificPrefix" | "roles">): string[] {
  const titles = [honorificPrefix, ...roles.map(({ roleName }) => roleName)];
  return [...new Set(titles.flatMap((title) => (title === null ? [] : (officeOf(title) ?? []))))];
}

function officeOf(title: string): string | null {
  const [head = ""] = title.split(/,|\s(?:of|in|for|at|to|and)\s/u);
  const words = head
    .replace(/^ex-/iu, "")
    .split(/\s+/u)
    .filter((word) => !isDemonym(word) && !isHonorific(word))
    .map((word) => word.toLowerCase())
    .filter((word) => !dropped.test(word))
    .map((word) => sameOffice[word] ?? word);
  const last = words.at(-1) ?? "";
  const isOne = isOffice(last) || last === "prime minister" || moreOffices.test(last);
  return isOne ? words.slice(-3).join(" ") : null;
}

/**
 * Whether an office has one holder in a country at a time, so that a surname with it names one person: heads of state and
 * of government, and ministers of a department. Not so "Senator Lee", "General Lee" and "Minister Lee".
 */
export function isSoleOffice(office: string): boolean {
  return /^(?:president|prime minister|chancellor|king|queen|emperor|sultan|emir|pope|secretary-general|\S+ minister)$/u.test(
    office,
  );
}
