import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { type PageName, pageNames } from "./page.ts";

/** What a run of the benchmark is to do. */
export interface Options {
  readonly articles: number;
  /** How many articles the stores have on which growth is measured, in ascending order; fewer than two measure none. */
  readonly sizes: readonly number[];
  readonly seconds: number;
  readonly rounds: number;
  readonly only: PageName | null;
  /** How many requests memory is watched for; 0 does not watch. */
  readonly mixed: number;
  /** Where the results are written; null prints them only. */
  readonly out: string | null;
}

/** Options that make no sense; the message is one line. */
export class OptionError extends Error {
  override readonly name = "OptionError";
}

export const help = `Measures how fast pages are served: our built server, uncached and cached, against SQL by hand, bytes that are
there already, and two GraphQL servers of others, on one made-up store. Writes bench/results.md.

usage: npm run bench -- [options]

  --articles <number>  articles in the store, 1 to 1000000 (default: 100000); made once, in bench/stores
  --sizes <list>       stores on which growth is measured, "" for none (default: 1000, 10000 and --articles)
  --seconds <number>   how long each contender is asked for a page at a time (default: 3)
  --rounds <number>    how many times, each contender in turn (default: 5)
  --only <page>        one page, and nothing else: ${pageNames.join(", ")}
  --mixed <number>     requests for all pages in turn, during which memory is watched (default: 100000)
  --out <file>         where the results go (default: bench/results.md; with --only, nowhere)
  --help

Examples:
  $ npm run bench                                                # all of it, in about 20 minutes
  $ npm run bench -- --articles 10000 --seconds 1 --mixed 10000  # a look
  $ npm run bench -- --articles 10000 --only front-page          # one page while you work on it
  $ npm run bench -- --sizes 1000,10000,100000,1000000           # growth up to a million

The peers take part after \`npm ci --prefix bench/peers\`.`;

/**
 * Reads the command line; null for --help.
 *
 * @throws OptionError
 */
export function readOptions(args: readonly string[], root: string): Options | null {
  const values = parse(args);
  if (values.help) return null;
  const articles = wholeNumber("--articles", values.articles ?? "100000", 1, 1_000_000);
  const only = values.only ?? null;
  if (only !== null && !isPage(only))
    throw new OptionError(`--only is "${only}"; it must be one of ${pageNames.join(", ")}`);
  const sizes = values.sizes?.split(",").filter((text) => text.trim() !== "") ?? [
    ...["1000", "10000"].filter((size) => Number(size) < articles),
    String(articles),
  ];
  const out = values.out ?? (only === null ? "bench/results.md" : null);
  return {
    articles,
    sizes: only === null ? sizesOf(sizes) : [],
    seconds: positive("--seconds", values.seconds ?? "3"),
    rounds: wholeNumber("--rounds", values.rounds ?? "5", 1, 1000),
    only,
    mixed: only === null ? wholeNumber("--mixed", values.mixed ?? "100000", 0, 100_000_000) : 0,
    out: out === null ? null : resolve(root, out),
  };
}

function parse(args: readonly string[]) {
  const text = { type: "string" } as const;
  try {
    return parseArgs({
      args: [...args],
      options: {
        articles: text,
        sizes: text,
        seconds: text,
        rounds: text,
        only: text,
        mixed: text,
        out: text,
        help: { type: "boolean", short: "h" },
      },
    }).values;
  } catch (error) {
    throw new OptionError((error as Error).message);
  }
}

function sizesOf(texts: readonly string[]): number[] {
  const sizes = texts.map((text) => wholeNumber("--sizes", text.trim(), 1, 1_000_000));
  return [...new Set(sizes)].sort((one, other) => one - other);
}

function wholeNumber(flag: string, text: string, least: number, most: number): number {
  const value = /^\d{1,9}$/u.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw new OptionError(`${flag} is "${text}"; it must be a whole number from ${least} to ${most}`);
}

function positive(flag: string, text: string): number {
  const value = Number(text);
  if (text.trim() !== "" && value > 0 && value <= 3600) return value;
  throw new OptionError(`${flag} is "${text}"; it must be more than 0, and at most 3600`);
}

function isPage(name: string): name is PageName {
  return (pageNames as readonly string[]).includes(name);
}
