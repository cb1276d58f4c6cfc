import { badUserInput } from "./request-error.ts";

/** A search as expressions for FTS5. */
export interface SearchExpression {
  /** What has to be there. */
  readonly match: string;
  /** Any of the words and phrases that are wanted, to be shown. */
  readonly wanted: string;
}

/**
 * What people type into a search box, as an expression for FTS5 (https://www.sqlite.org/fts5.html, section 3). Words stand for
 * themselves in any form ("strike" finds "striking"), and all of them have to be there.
 *
 *     strike pay            both words
 *     "pay dispute"         the words in this order
 *     negotiat*             words that start so
 *     strike OR walkout     one of them; AND binds tighter
 *     strike NOT ferry      without that word; -ferry is the same
 *     (strike OR walkout) pay
 *
 * Every word goes into the expression in quotation marks, so that nothing in it is taken for FTS5's own syntax.
 *
 * @returns null where the text holds no word to look for: nothing is found then
 * @throws RequestError BAD_USER_INPUT for text that is too long, has too many words, or only says what is not wanted
 */
export function parseSearch(text: string): SearchExpression | null {
  if (text.length > longest)
    throw badUserInput(`the search is ${text.length} characters long; at most ${longest} are read`);
  const tokens = text.match(tokenPattern) ?? [];
  if (tokens.length > mostTokens)
    throw badUserInput(`the search has ${tokens.length} parts; at most ${mostTokens} are read`);
  const reader: TokenReader = { tokens, next: 0, wanted: [] };
  const parts: string[] = [];
  // A closing bracket that opens nowhere ends an expression, not the search.
  while (reader.next < tokens.length) {
    const part = readAny(reader);
    if (part) parts.push(part);
    if (reader.tokens[reader.next] === ")") reader.next += 1;
  }
  if (parts.length === 0) return null;
  return { match: parts.map((part) => `(${part})`).join(" AND "), wanted: reader.wanted.join(" OR ") };
}

const longest = 1000;
const mostTokens = 64;

/** A phrase (closed or not), a bracket, or a run of anything else; a minus counts before a word only. */
const tokenPattern = /-?["“”][^"“”]*["“”]?|[()]|[^\s()"“”]+/gu;

interface TokenReader {
  readonly tokens: readonly string[];
  next: number;
  /** The words and phrases that are wanted, so far. */
  wanted: string[];
}

/** Expressions with OR between them. */
function readAny(reader: TokenReader): string | null {
  const parts: string[] = [];
  do {
    const part = readAll(reader);
    if (part) parts.push(part);
  } while (take(reader, "OR"));
  return parts.length > 1 ? parts.map((part) => `(${part})`).join(" OR ") : (parts[0] ?? null);
}

/** What stands side by side: all that is wanted, without what is not. */
function readAll(reader: TokenReader): string | null {
  const wanted: string[] = [];
  const unwanted: string[] = [];
  while (reader.next < reader.tokens.length && !["OR", ")"].includes(reader.tokens[reader.next] ?? "")) {
    if (take(reader, "AND")) continue;
    const negative = take(reader, "NOT") || (reader.tokens[reader.next] ?? "").startsWith("-");
    const before = reader.wanted;
    const part = readOne(reader);
    if (negative) reader.wanted = before;
    if (part) (negative ? unwanted : wanted).push(part);
  }
  if (unwanted.length === 0) return wanted.length > 0 ? wanted.join(" AND ") : null;
  if (wanted.length === 0) throw badUserInput("the search only says what is not wanted; add a word that is");
  return `(${wanted.join(" AND ")}) NOT (${unwanted.join(" OR ")})`;
}

/** A bracket, a phrase, or a word; null if there is no letter or digit in it. */
function readOne(reader: TokenReader): string | null {
  const token = reader.tokens[reader.next];
  if (token === undefined || token === "OR" || token === ")") return null;
  reader.next += 1;
  if (token === "(") {
    const inner = readAny(reader);
    take(reader, ")");
    return inner && `(${inner})`;
  }
  const words = token.match(/[\p{L}\p{N}\p{M}]+/gu);
  if (!words) return null;
  const phrase = `"${words.join(" ")}"${token.endsWith("*") ? " *" : ""}`;
  reader.wanted = [...reader.wanted, phrase];
  return phrase;
}

function take(reader: TokenReader, token: string): boolean {
  if (reader.tokens[reader.next] !== token) return false;
  reader.next += 1;
  return true;
}
