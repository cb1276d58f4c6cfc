import context from "../name-context.data.json" with { type: "json" };
import { kinds } from "../name-tag.ts";
import listed from "../name-words.data.json" with { type: "json" };
import organizations from "../organizations.data.json" with { type: "json" };
import type { TaggedName } from "../tag-sentence.ts";
import { freeRuns, type NamedSentence, renamed, wordsOf } from "./named-sentence.ts";
import { kindByHead } from "./type-by-head.ts";

const person = kinds.indexOf("PERSON");
const organization = kinds.indexOf("ORGANIZATION");
const place = kinds.indexOf("PLACE");
const placeParts = new Set(context.placeParts);
const dwellers = new Set(context.dwellers);
const roles = new Set(listed.roles);
const speech = new Set(listed.speechVerbs);
const bodyNouns = new Set(context.bodyNouns);
const parties = new Set(context.partyAdjectives);
const memberNouns = new Set(context.memberNouns);
const acronym = /^\p{Lu}{2,5}$/u;
const bodies = new Set(organizations.names);
const unnamed = new Set([...listed.calendar, ...listed.titles, ...context.commonAcronyms, "I"]);
/** Margin of a name that only its context vouches for: a confidence of about 0.65. */
export const lentMargin = 120;
const longest = 4;

/** "the people of Brackwater", "the mayor of Skerrow": the words before a place. */
function leadsToPlace(lower: (at: number) => string, start: number): boolean {
  const the = lower(start - 1) === "the" ? 1 : 0;
  const [noun, link] = [lower(start - 2 - the), lower(start - 1 - the)];
  return link === "of" && (placeParts.has(noun) || dwellers.has(noun));
}

/** "keeper Jomo Blake", "said Gunther Plaschke of": the words around a person of two names. */
function leadsToPerson(lower: (at: number) => string, start: number, end: number): boolean {
  if (end - start < 2) return false;
  return roles.has(lower(start - 1)) || (speech.has(lower(start - 1)) && /^(?:,|\.|of|who|from)$/.test(lower(end)));
}

/** "KARVOLA, March 3 (Wire) -": capitals at the beginning, before the date or the agency. */
function isDateline(words: readonly string[], next: string): boolean {
  return words.every((word) => /^\p{Lu}{3,}$/u.test(word)) && /^(?:,|\(|-)$/.test(next);
}

/** "Kremlin", "Knesset": a word that is nothing but a known body's name. */
function isKnownBody(words: readonly string[]): boolean {
  return words.length === 1 && (words[0]?.length ?? 0) > 3 && bodies.has(words[0] ?? "");
}

/** "LU leader", "Conservative MP": an acronym or a party before a noun for its members. */
function leadsMembers(words: readonly string[], next: string): boolean {
  const [first = ""] = words;
  return words.length === 1 && memberNouns.has(next) && (acronym.test(first) || parties.has(first));
}

/** The kind of a capitalised run that no name covers, by its last word or by the words around it. */
function kindOfRun(
  item: NamedSentence,
  start: number,
  end: number,
  lowerCase: ReadonlySet<string>,
): number | undefined {
  const lower = (at: number) => item.sentence.words[at]?.lower ?? "";
  const words = wordsOf(item, { start, end });
  const head = words.length > 1 ? kindByHead(words) : undefined;
  if (head === organization && (start > 0 || !lowerCase.has(words[0]?.toLowerCase() ?? ""))) return head;
  if (start > 0 && isKnownBody(words)) return organization;
  if (leadsMembers(words, lower(end))) return organization;
  if (start === 0) return isDateline(words, item.sentence.words[end]?.text ?? "") ? place : undefined;
  if (leadsToPlace(lower, start)) return place;
  if (leadsToPerson(lower, start, end)) return person;
  return bodyNouns.has(lower(start - 1)) ? organization : undefined;
}

function missed(item: NamedSentence, lowerCase: ReadonlySet<string>): TaggedName[] {
  return freeRuns(item, lowerCase).flatMap(({ start, end }) => {
    if (end - start > longest || wordsOf(item, { start, end }).some((word) => unnamed.has(word))) return [];
    const kind = kindOfRun(item, start, end, lowerCase);
    return kind === undefined ? [] : [{ start, end, kind, margin: lentMargin }];
  });
}

/** Names that the tagger passed over and that the words around them, or their own last word, leave no doubt about. */
export function findMissed(story: readonly NamedSentence[], lowerCase: ReadonlySet<string>): NamedSentence[] {
  return renamed(story, (item) => {
    if (item.sentence.heading) return item.names;
    const more = missed(item, lowerCase);
    return more.length === 0 ? item.names : [...item.names, ...more].sort((a, b) => a.start - b.start);
  });
}
