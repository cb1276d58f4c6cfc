import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { type CliResult, finish, startCli } from "./cli-process.ts";

export interface Served {
  readonly url: string;
  readonly process: ChildProcessWithoutNullStreams;
  /** What it printed until it was ready. */
  readonly greeting: string;
  /** What it has logged so far. */
  readonly log: () => readonly LogLine[];
  /** Resolves at its end, with what it printed from then on. */
  readonly finished: Promise<CliResult>;
}

/** A line of the log, as far as tests look at it. */
export interface LogLine {
  readonly msg: string;
  readonly pid: number;
  readonly worker?: number;
  readonly ending?: string;
}

/** Runs `newsgraph serve` on a free port and waits until it says that it is ready. */
export async function serve(
  folder: string,
  args: readonly string[] = [],
  env: { readonly [name: string]: string } = {},
): Promise<Served> {
  const child = startCli(["serve", "--port", "0", ...args], { folder, env });
  const finished = finish(child);
  let greeting = "";
  let logged = "";
  child.stderr.on("data", (text: string) => {
    logged += text;
  });
  const ready = new Promise<string>((resolve) => {
    child.stdout.on("data", (text: string) => {
      greeting += text;
      const url = /API\s+(\S+)\/graphql/u.exec(greeting)?.[1];
      if (url && greeting.includes("/explorer/")) resolve(url);
    });
  });
  const url = await Promise.race([
    ready,
    finished.then(({ code, stderr }) => {
      throw new Error(`serve ended with ${code}: ${stderr}`);
    }),
  ]);
  const log = () =>
    logged
      .split("\n")
      .slice(0, -1)
      .map((line) => JSON.parse(line));
  return { url, process: child, greeting, log, finished };
}

/** Runs a query against a served API and gives its data. */
export async function query(url: string, text: string): Promise<{ readonly [key: string]: unknown }> {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: text }),
  });
  const { data, errors } = (await response.json()) as { data: { [key: string]: unknown }; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}
