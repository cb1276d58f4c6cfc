import { availableParallelism } from "node:os";
import { resolve } from "node:path";

const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;
export type LogLevel = (typeof logLevels)[number];

/** Which web pages may read the API: every one, none but ours, those served by this machine, or the listed origins. */
export type CorsOrigin = "*" | "none" | "localhost" | readonly string[];

/** Everything that can be set from outside, checked. */
export interface Config {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Where this server is reached from outside, without a slash at the end; null for where a request was sent to. */
  readonly publicUrl: string | null;
  /** What the feeds call this server. */
  readonly title: string;
  readonly storePath: string;
  readonly logLevel: LogLevel;
  readonly corsOrigin: CorsOrigin;
  /** The largest request body, in bytes. */
  readonly bodyLimit: number;
  /** The most tokens, aliases, fields at the top, nested fields and cost of a query; see docs/limits.md. 0 is no limit. */
  readonly maxTokens: number;
  readonly maxAliases: number;
  readonly maxRootFields: number;
  readonly maxDepth: number;
  readonly maxCost: number;
  /** How long a query may take, in milliseconds; 0 is no limit. */
  readonly queryTimeout: number;
  /** How many processes answer; with 1 it is the one that was started. */
  readonly workers: number;
  /** How much the cache of answers may hold, in bytes, all workers together; 0 is no cache. */
  readonly cache: number;
  /** How long a cache outside this server may take an answer for fresh, at most, in milliseconds; 0 makes it ask each time. */
  readonly maxAge: number;
  /** The manifest of documents that can be asked for by their hashes; null for the examples. */
  readonly trustedDocuments: string | null;
  /** True if no other documents are answered. */
  readonly trustedDocumentsOnly: boolean;
  /** Whether `/metrics` tells what the process does and takes. */
  readonly metrics: boolean;
  /** The largest document that `ingest` reads, in bytes. */
  readonly maxDocument: number;
  /** The most that a gzip file may unpack to, in bytes. */
  readonly maxUnpacked: number;
  /** How long `ingest` waits for an address, all its redirects and its whole answer included, in milliseconds. */
  readonly fetchTimeout: number;
  /** How long `/readyz` says no before a shutdown refuses connections, in milliseconds. */
  readonly shutdownDelay: number;
  /** How long a shutdown waits for requests in flight, in milliseconds. */
  readonly shutdownTimeout: number;
  /** True if `serve` fills an empty store with the seed article. */
  readonly seed: boolean;
}

/** The values of the command line's flags by setting; a flag that was not given is absent. */
export type Flags = { readonly [name in keyof Config]?: string | boolean | undefined };

/** A setting with a value it cannot have; the message is one line that names it, the value and what is allowed. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

/** Reads the text of a value; undefined if it is not one. */
type Parse<Value> = (text: string) => Value | undefined;

interface Setting<Value> {
  readonly flag: string;
  /** Environment variables, the first that is set counts. */
  readonly env: readonly string[];
  readonly fallback: string;
  readonly allowed: string;
  readonly parse: Parse<Value>;
}

type Environment = { readonly [name: string]: string | undefined };

const settings: { readonly [name in keyof Config]: Setting<Config[name]> } = {
  host: {
    flag: "--host",
    // Not HOST as well: some shells set it to the machine's name.
    env: ["NEWSGRAPH_HOST"],
    fallback: "localhost",
    allowed: "a host name or an IP address, such as localhost or 0.0.0.0",
    parse: (text) => (/^[\w.:-]+$/u.test(text) ? text : undefined),
  },
  port: {
    flag: "--port",
    env: ["NEWSGRAPH_PORT", "PORT"],
    fallback: "4000",
    allowed: "a whole number from 0 to 65535",
    parse: wholeNumber(0, 65_535),
  },
  publicUrl: {
    flag: "--public-url",
    env: ["NEWSGRAPH_PUBLIC_URL"],
    fallback: "",
    allowed: "an address such as https://news.example.org/graph, without a query, or empty",
    parse: (text) => (text === "" ? null : publicUrl(text)),
  },
  title: {
    flag: "--title",
    env: ["NEWSGRAPH_TITLE"],
    fallback: "newsgraph",
    allowed: "one line of 1 to 100 characters",
    parse: (text) => (/^[^\p{C}]{1,100}$/u.test(text) && text.trim() !== "" ? text : undefined),
  },
  storePath: {
    flag: "--store",
    env: ["NEWSGRAPH_STORE"],
    fallback: "data/newsgraph.db",
    allowed: "the path of a file",
    parse: (text) => (text.trim() === "" || text.includes("\0") ? undefined : resolve(text)),
  },
  logLevel: {
    flag: "--log-level",
    env: ["NEWSGRAPH_LOG_LEVEL"],
    fallback: "info",
    allowed: `one of ${logLevels.join(", ")}`,
    parse: (text) => logLevels.find((level) => level === text),
  },
  corsOrigin: {
    flag: "--cors-origin",
    env: ["NEWSGRAPH_CORS_ORIGIN"],
    fallback: "localhost",
    allowed: "*, none, localhost, or origins such as https://example.org, separated by commas",
    parse: corsOrigin,
  },
  bodyLimit: {
    flag: "--body-limit",
    env: ["NEWSGRAPH_BODY_LIMIT"],
    fallback: "256kb",
    allowed: "a size from 1kb to 100mb, in bytes, kb or mb",
    parse: byteSize(1024, 100 * 1024 ** 2),
  },
  maxTokens: {
    flag: "--max-tokens",
    env: ["NEWSGRAPH_MAX_TOKENS"],
    fallback: "2000",
    allowed: "a whole number from 0 (no limit) to 100000",
    parse: wholeNumber(0, 100_000),
  },
  maxAliases: {
    flag: "--max-aliases",
    env: ["NEWSGRAPH_MAX_ALIASES"],
    fallback: "30",
    allowed: "a whole number from 0 (no limit) to 100000",
    parse: wholeNumber(0, 100_000),
  },
  maxRootFields: {
    flag: "--max-root-fields",
    env: ["NEWSGRAPH_MAX_ROOT_FIELDS"],
    fallback: "20",
    allowed: "a whole number from 0 (no limit) to 100000",
    parse: wholeNumber(0, 100_000),
  },
  maxDepth: {
    flag: "--max-depth",
    env: ["NEWSGRAPH_MAX_DEPTH"],
    fallback: "15",
    allowed: "a whole number from 0 (no limit) to 100000",
    parse: wholeNumber(0, 100_000),
  },
  maxCost: {
    flag: "--max-cost",
    env: ["NEWSGRAPH_MAX_COST"],
    fallback: "200000",
    allowed: "a whole number from 0 (no limit) to 100000000",
    parse: wholeNumber(0, 100_000_000),
  },
  queryTimeout: {
    flag: "--query-timeout",
    env: ["NEWSGRAPH_QUERY_TIMEOUT"],
    fallback: "5",
    allowed: "a whole number of seconds from 0 (no limit) to 600",
    parse: seconds(0, 600),
  },
  workers: {
    flag: "--workers",
    env: ["NEWSGRAPH_WORKERS"],
    fallback: "1",
    allowed: "a whole number from 1 to 256, or auto for one a core",
    parse: (text) => (text === "auto" ? availableParallelism() : wholeNumber(1, 256)(text)),
  },
  cache: {
    flag: "--cache",
    env: ["NEWSGRAPH_CACHE"],
    fallback: "64mb",
    allowed: "a size from 1mb to 100gb, in bytes, kb, mb or gb, or 0 for no cache",
    parse: (text) => (text === "0" ? 0 : byteSize(1024 ** 2, 100 * 1024 ** 3)(text)),
  },
  maxAge: {
    flag: "--max-age",
    env: ["NEWSGRAPH_MAX_AGE"],
    fallback: "3600",
    allowed: "a whole number of seconds from 0 to 31536000",
    parse: seconds(0, 31_536_000),
  },
  trustedDocuments: {
    flag: "--trusted-documents",
    env: ["NEWSGRAPH_TRUSTED_DOCUMENTS"],
    fallback: "",
    allowed: "the path of a file, or empty",
    parse: (text) => (text.includes("\0") ? undefined : text.trim() === "" ? null : resolve(text)),
  },
  trustedDocumentsOnly: {
    flag: "--trusted-documents-only",
    env: ["NEWSGRAPH_TRUSTED_DOCUMENTS_ONLY"],
    fallback: "false",
    allowed: "true or false",
    parse: trueOrFalse,
  },
  metrics: {
    flag: "--metrics",
    env: ["NEWSGRAPH_METRICS"],
    fallback: "false",
    allowed: "true or false",
    parse: trueOrFalse,
  },
  maxDocument: {
    flag: "--max-document",
    env: ["NEWSGRAPH_MAX_DOCUMENT"],
    fallback: "10mb",
    allowed: "a size from 1kb to 100mb, in bytes, kb or mb",
    parse: byteSize(1024, 100 * 1024 ** 2),
  },
  maxUnpacked: {
    flag: "--max-unpacked",
    env: ["NEWSGRAPH_MAX_UNPACKED"],
    fallback: "4gb",
    allowed: "a size from 1kb to 1000gb, in bytes, kb, mb or gb",
    parse: byteSize(1024, 1000 * 1024 ** 3),
  },
  fetchTimeout: {
    flag: "--fetch-timeout",
    env: ["NEWSGRAPH_FETCH_TIMEOUT"],
    fallback: "30",
    allowed: "a whole number of seconds from 1 to 600",
    parse: seconds(1, 600),
  },
  shutdownDelay: {
    flag: "--shutdown-delay",
    env: ["NEWSGRAPH_SHUTDOWN_DELAY"],
    fallback: "0",
    allowed: "a whole number of seconds from 0 to 600",
    parse: seconds(0, 600),
  },
  shutdownTimeout: {
    flag: "--shutdown-timeout",
    env: ["NEWSGRAPH_SHUTDOWN_TIMEOUT"],
    fallback: "10",
    allowed: "a whole number of seconds from 0 to 600",
    parse: seconds(0, 600),
  },
  seed: {
    flag: "--no-seed",
    env: ["NEWSGRAPH_SEED"],
    fallback: "true",
    allowed: "true or false",
    parse: trueOrFalse,
  },
};

function trueOrFalse(text: string): boolean | undefined {
  return text === "true" || text === "false" ? text === "true" : undefined;
}

function wholeNumber(least: number, most: number): Parse<number> {
  return (text) => {
    const value = /^\d{1,9}$/u.test(text) ? Number(text) : Number.NaN;
    return value >= least && value <= most ? value : undefined;
  };
}

/** Seconds as text, milliseconds as value. */
function seconds(least: number, most: number): Parse<number> {
  return (text) => {
    const value = wholeNumber(least, most)(text);
    return value === undefined ? undefined : value * 1000;
  };
}

function byteSize(least: number, most: number): Parse<number> {
  const units: { readonly [unit: string]: number } = { "": 1, b: 1, kb: 1024, mb: 1024 ** 2, gb: 1024 ** 3 };
  return (text) => {
    const [, digits, unit = ""] = /^(\d{1,9})\s*(b|kb|mb|gb)?$/iu.exec(text) ?? [];
    const bytes = Number(digits) * (units[unit.toLowerCase()] ?? Number.NaN);
    return bytes >= least && bytes <= most ? bytes : undefined;
  };
}

function corsOrigin(text: string): CorsOrigin | undefined {
  if (text === "*" || text === "none" || text === "localhost") return text;
  const origins = text.split(",").map((origin) => origin.trim().replace(/\/$/u, ""));
  return origins.every(
    (origin) => /^https?:/u.test(origin) && URL.canParse(origin) && new URL(origin).origin === origin,
  )
    ? origins
    : undefined;
}

function publicUrl(text: string): string | undefined {
  if (!/^https?:/u.test(text) || !URL.canParse(text)) return undefined;
  const { origin, pathname, search, hash, username, password } = new URL(text);
  return search || hash || username || password ? undefined : `${origin}${pathname}`.replace(/\/+$/u, "");
}

/** Puts the variables of a `.env` file in the working folder into the environment; those already set stay. */
function loadEnvFile(): void {
  try {
    process.loadEnvFile();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") {
      throw new ConfigError(`the file .env cannot be read: ${(error as Error).message} (see .env.example)`);
    }
  }
}

function readSetting<Value>(setting: Setting<Value>, flag: string | boolean | undefined, env: Environment): Value {
  // An empty variable counts as not set: that is what `NAME=` in a .env file means.
  const variable = setting.env.find((name) => env[name] !== undefined && env[name] !== "");
  const text = flag !== undefined ? String(flag) : variable !== undefined ? String(env[variable]) : setting.fallback;
  const value = setting.parse(text);
  if (value !== undefined) return value;
  const source = flag !== undefined ? setting.flag : variable;
  throw new ConfigError(`${source} is ${JSON.stringify(text)}: it must be ${setting.allowed} (see .env.example)`);
}

/**
 * Reads and checks every setting: flags win over the environment, which wins over a `.env` file in the working folder,
 * which wins over the defaults that `.env.example` documents.
 *
 * @throws ConfigError on the first value that is not allowed
 */
export function readConfig(flags: Flags = {}): Config {
  loadEnvFile();
  return parseConfig(flags, process.env);
}

/** `readConfig` without the file and the process: the pure part. */
export function parseConfig(flags: Flags, env: Environment): Config {
  const names = Object.keys(settings) as (keyof Config)[];
  return Object.fromEntries(
    names.map((name) => [name, readSetting<unknown>(settings[name], flags[name], env)]),
  ) as unknown as Config;
}

/** True if the user asked to see stack traces, by `--debug` or NEWSGRAPH_DEBUG. */
export function readDebug(flag: boolean | undefined): boolean {
  return flag === true || !["", "0", "false", undefined].includes(process.env.NEWSGRAPH_DEBUG);
}
