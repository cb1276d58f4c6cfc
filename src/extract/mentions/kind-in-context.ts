import type { FactionKind } from "../reading.ts";
import { type Name, nameAt, type Scene } from "../speech/scene.ts";
import { type WordRange, wordAt } from "../words/text.ts";
import { isDatelineAgency } from "./dateline-agency.ts";
import data from "./faction-context.data.json" with { type: "json" };
import type { StatedKind } from "./faction-kind.ts";
import { kindOfHead } from "./group-noun.ts";

const before = kindsByPhrase(data.before);
const after = kindsByPhrase(data.after);
const longestDescription = 6;

function kindsByPhrase(lists: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, FactionKind> {
  return new Map(
    Object.entries(lists).flatMap(([kind, phrases]) => phrases.map((phrase) => [phrase, kind as FactionKind] as const)),
  );
}

/**
 * The kind of body that the words around a name describe or let it act as; null where they say nothing. A noun right behind it,
 * "the Karga rebel group", is trusted least: "the ministry website" is no medium.
 */
export function kindInContext(scene: Scene, name: Name): StatedKind | null {
  if (isDatelineAgency(scene, name)) return { kind: "MEDIA", method: "DATELINE" };
  const described = appositiveKind(scene, name) ?? describedBefore(scene, name) ?? describedTogether(scene, name);
  if (described) return { kind: described, method: "DESCRIPTION" };
  const acting = actsLike(scene, name);
  if (acting) return { kind: acting, method: "CONTEXT" };
  const noun = longestKind(lowerRun(scene, name.end, 3));
  return noun ? { kind: noun, method: "NOUN_BEHIND" } : null;
}

/** The kind stated behind the name: "Karga, a rebel group", "Karga, the country's largest airline"; else null. */
export function appositiveKind(scene: Scene, name: WordRange): FactionKind | null {
  const opener = wordAt(scene.text, name.end + 1);
  if (wordAt(scene.text, name.end).text !== "," || opener.pos !== "DET") return null;
  return longestKind(lowerRun(scene, name.end + 2, longestDescription));
}

/** "the charity Oxfam"; "opposition" before a name is an adjective. */
function describedBefore(scene: Scene, name: WordRange): FactionKind | null {
  // "the airlines' lobby, Clear Skies, said"
  const apposed = wordAt(scene.text, name.first - 1).text === "," && wordAt(scene.text, name.end).text === ",";
  const last = wordAt(scene.text, name.first - (apposed ? 2 : 1));
  if (last.pos !== "NOUN" || last.lower === "opposition" || nameAt(scene, last.index)) return null;
  return kindOfHead([wordAt(scene.text, last.index - 1).text, last.text]);
}

/** "the charities Green Banks and Clear Skies": what describes the first describes the second. */
function describedTogether(scene: Scene, name: WordRange): FactionKind | null {
  if (wordAt(scene.text, name.first - 1).lower !== "and") return null;
  const first = nameAt(scene, name.first - 2);
  return first?.kind === "ORGANIZATION" && /s$/.test(wordAt(scene.text, first.first - 1).lower)
    ? describedBefore(scene, first)
    : null;
}

/** "an analyst at X", "X's shares", "fighters from X": who is said to belong to it, or what it has. */
function actsLike(scene: Scene, name: WordRange): FactionKind | null {
  const behind = wordAt(scene.text, name.end).lower === "'s" ? name.end + 1 : name.end;
  const first = wordAt(scene.text, behind).lower;
  const tail = after.get(`${first} ${wordAt(scene.text, behind + 1).lower}`) ?? after.get(first);
  if (tail) return tail;
  const at = name.first - (wordAt(scene.text, name.first - 1).lower === "the" ? 1 : 0);
  const words = [3, 2, 1].map((back) => wordAt(scene.text, at - back).lower);
  const hyphened = words[1] === "-" ? words.join("") : null;
  const phrases = [hyphened, words.join(" "), words.slice(1).join(" "), words.at(-1) ?? ""];
  return phrases.map((phrase) => (phrase ? before.get(phrase) : undefined)).find((kind) => kind !== undefined) ?? null;
}

/** The words in lower case from a word on, hyphened ones joined: "country", "'s", "think-tank". */
function lowerRun(scene: Scene, from: number, most: number): string[] {
  const words: string[] = [];
  for (let at = from; at < from + most; at++) {
    const word = wordAt(scene.text, at);
    const glued = word.text === "-" && words.length > 0 && wordAt(scene.text, at - 1).end === word.start;
    if (glued && /^\p{Ll}/u.test(wordAt(scene.text, at + 1).text)) {
      words.push(`${words.pop()}-${wordAt(scene.text, ++at).text}`);
      continue;
    }
    const ends = word.pos === "VERB" || word.pos === "ADP" || word.pos === "AUX";
    if (ends || (!/^\p{Ll}/u.test(word.text) && word.lower !== "'s")) break;
    words.push(word.text);
  }
  return words;
}

function longestKind(words: readonly string[]): FactionKind | null {
  for (let length = words.length; length > 0; length--) {
    const kind = kindOfHead(words.slice(0, length));
    if (kind) return kind;
  }
  return null;
}
