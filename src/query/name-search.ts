import type { Search } from "./listing.ts";
import type { Loaders } from "./loaders.ts";
import { badUserInput } from "./request-error.ts";
import { sql } from "./sql.ts";

/** So many names that have most letters in common with what was typed are compared with it. */
const mostCompared = 300;

/** So alike the words typed are to those of a name on the whole ("Malahifgi" and "Malahifji" are 0.75), and each of them. */
const leastAlike = 0.6;
const leastAlikeEach = 0.3;

const longest = 200;

/**
 * Searches people or factions by name, misspelt or not: "Malahifgi" finds Malahifji, "putin vladimir" Vladimir Putin. Every word
 * typed has to be like one of the name's, or start it; aliases are found if they start with all that was typed.
 *
 * @throws RequestError BAD_USER_INPUT for more than 200 characters
 */
export async function searchNames(loaders: Loaders, table: "person" | "faction", text: string): Promise<Search> {
  if (text.length > longest)
    throw badUserInput(`the search is ${text.length} characters long; at most ${longest} are read`);
  const words = wordsOf(text);
  const [named, aliased] = await Promise.all([
    findAlike(loaders, table, words),
    findAliases(loaders, table, text.trim()),
  ]);
  const best = new Map<number, number>();
  const rate = (id: number, score: number) => best.set(id, Math.max(score, best.get(id) ?? 0));
  for (const { id, name } of named) rate(id, similarity(words, wordsOf(name)));
  for (const { id } of aliased) rate(id, 1);
  // Less is better, as with the ranks of FTS5.
  const ranked = JSON.stringify([...best].filter(([, score]) => score > 0).map(([id, score]) => [id, -score]));
  const select = "SELECT json_extract(value, '$[0]') AS node, json_extract(value, '$[1]') AS rank FROM json_each(?)";
  return {
    text,
    wanted: null,
    condition: sql("node.id IN (SELECT json_extract(value, '$[0]') FROM json_each(?))", ranked),
    ranked: sql(select, ranked),
  };
}

interface Named {
  readonly id: number;
  readonly name: string;
}

/** Names that share three letters in a row with one of the words, those with most in common first. */
async function findAlike(
  { store }: Loaders,
  table: "person" | "faction",
  words: readonly string[],
): Promise<readonly Named[]> {
  const parts = words.flatMap((word) => slices(word, 3));
  if (parts.length === 0) return [];
  const match = [...new Set(parts)].map((part) => `"${part}"`).join(" OR ");
  return store.reader.all<Named>(
    `SELECT canonical_id AS id, named.name FROM (SELECT rowid FROM ${table}_text WHERE ${table}_text MATCH ?
        ORDER BY rank LIMIT ${mostCompared}) found JOIN ${table} named ON named.id = found.rowid`,
    [match],
  );
}

async function findAliases({ store }: Loaders, table: "person" | "faction", start: string): Promise<readonly Named[]> {
  if (start === "") return [];
  return store.reader.all<Named>(
    `SELECT DISTINCT canonical_id AS id, alias.name FROM alias JOIN ${table} named ON named.id = alias.${table}_id
      WHERE alias.name LIKE ? ESCAPE '\\' AND alias.kind <> 'NOMINAL'
    UNION SELECT canonical_id, name FROM ${table} WHERE name LIKE ? ESCAPE '\\' LIMIT ${mostCompared}`,
    Array.from({ length: 2 }, () => `${start.replace(/[\\%_]/gu, "\\$&")}%`),
  );
}

/** How alike a name is to what was typed: the mean over the words typed, 0 if one of them is like none of the name's. */
function similarity(typed: readonly string[], name: readonly string[]): number {
  const scores = typed.map((word) => Math.max(0, ...name.map((other) => alike(word, other))));
  const mean = scores.reduce((total, score) => total + score, 0) / scores.length;
  if (!(mean >= leastAlike && scores.every((score) => score >= leastAlikeEach))) return 0;
  // Of names that have the words alike, the shorter says less else.
  return mean - name.length / 1000;
}

/** Dice's coefficient over pairs of letters; a word that starts the other is nearly the same. */
function alike(one: string, other: string): number {
  if (one === other) return 1;
  if (one.length > 1 && other.startsWith(one)) return 0.95;
  const [pairs, others] = [slices(one, 2), slices(other, 2)];
  const left = [...others];
  const shared = pairs.filter((pair) => {
    const at = left.indexOf(pair);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return pairs.length + others.length === 0 ? 0 : (2 * shared.length) / (pairs.length + others.length);
}

/** Words in lower case, without accents. */
function wordsOf(text: string): string[] {
  return (
    text
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function slices(word: string, length: number): string[] {
  const letters = [...word];
  return letters
    .slice(0, Math.max(0, letters.length - length + 1))
    .map((_, at) => letters.slice(at, at + length).join(""));
}
