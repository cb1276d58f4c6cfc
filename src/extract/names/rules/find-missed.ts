import context from "../name-context.data.json" with { type: "json" };
import { kinds } from "../name-tag.ts";
import listed from "../name-words.data.json" with { type: "json" };
import type { TaggedName } from "../tag-sentence.ts";
import { type NamedSentence, wordsOf } from "./named-sentence.ts";
import { kindByHead } from "./type-by-head.ts";

const person = kinds.indexOf("PERSON");
const organization = kinds.indexOf("ORGANIZATION");
const place = kinds.indexOf("PLACE");
const placeParts = new Set(context.placeParts);
const dwellers = new Set(context.dwellers);
const roles = new Set(listed.roles);
const speech = new Set(listed.speechVerbs);
const bodyNouns = new Set(context.bodyNouns);
const unnamed = new Set([...listed.calendar, ...listed.titles, ...context.commonAcronyms, "I"]);
/** Margin of a name that only its context vouches for: a confidence of about 0.65. */
const lentMargin = 120;
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

/** The kind of a capitalised run that no name covers, by its last word or by the words around it. */
function kindOfRun(item: NamedSentence, start: number, end: number): number | undefined {
  const lower = (at: number) => item.sentence.words[at]?.lower ?? "";
  const words = wordsOf(item, { start, end });
  const head = words.length > 1 ? kindByHead(words) : undefined;
  if (head === organization && start > 0) return head;
  if (start === 0) return isDateline(words, item.sentence.words[end]?.text ?? "") ? place : undefined;
  if (leadsToPlace(lower, start)) return place;
  if (leadsToPerson(lower, start, end)) return person;
  return bodyNouns.has(lower(start - 1)) ? organization : undefined;
}

function missed(item: NamedSentence): TaggedName[] {
  const { words, runStart, runEnd } = item.sentence;
  const taken = new Uint8Array(words.length);
  for (const { start, end } of item.names) taken.fill(1, start, end);
  const found: TaggedName[] = [];
  for (let start = 0; start < words.length; start++) {
    const end = (runEnd[start] ?? start) + 1;
    if (!words[start]?.capital || runStart[start] !== start || end - start > longest) continue;
    if (taken.subarray(start, end).includes(1) || wordsOf(item, { start, end }).some((word) => unnamed.has(word)))
      continue;
    const kind = kindOfRun(item, start, end);
    if (kind !== undefined) found.push({ start, end, kind, margin: lentMargin });
  }
  return found;
}

/** Names that the tagger passed over and that the words around them, or their own last word, leave no doubt about. */
export function findMissed(story: readonly NamedSentence[]): NamedSentence[] {
  return story.map((item) => {
    if (item.sentence.heading) return item;
    const more = missed(item);
    return more.length === 0 ? item : { ...item, names: [...item.names, ...more].sort((a, b) => a.start - b.start) };
  });
}
