import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { answerOf } from "./answer-of.ts";

/** What a process uses. */
export interface Usage {
  /** CPU time of all its threads since it began, in milliseconds. */
  readonly cpu: number;
  /** What of its memory is resident (RSS) now, in MB. */
  readonly memory: number;
  /** The same without what is mapped from files; null where the system does not tell. */
  readonly own: number | null;
}

/** A server in a process of its own. */
export interface ServerProcess {
  readonly url: string;
  readonly usage: () => Promise<Usage>;
  readonly stop: () => Promise<void>;
}

const meter = pathToFileURL(join(import.meta.dirname, "meter.mjs")).href;
/** A server that is not ready by then never will be, in milliseconds. */
const patience = 60_000;

/**
 * Starts a server and waits until it prints its address, which ends in /graphql.
 *
 * @param args for node: flags, a program, and what it is given
 * @throws Error with what it wrote to standard error, if it ends or says nothing
 */
export async function startProcess(args: readonly string[]): Promise<ServerProcess> {
  const child = spawn(process.execPath, ["--import", meter, ...args], {
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    // As servers are deployed; graphql-js and others check less then.
    env: { ...process.env, NODE_ENV: "production" },
  });
  const url = await addressOf(child, args);
  return {
    url,
    usage: async () => {
      child.send("usage");
      const [usage] = (await answerOf(child)) as [Usage];
      return usage;
    },
    stop: async () => {
      if (child.exitCode !== null) return;
      child.kill("SIGTERM");
      await once(child, "exit");
    },
  };
}

async function addressOf(child: ChildProcess, args: readonly string[]): Promise<string> {
  let complaint = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    complaint = (complaint + text).slice(-2000);
  });
  return new Promise((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`${args.join(" ")} ${why}: ${complaint}`));
    const timer = setTimeout(() => {
      child.kill();
      fail("is not ready");
    }, patience);
    let printed = "";
    child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      printed = (printed + text).slice(-2000);
      const [url] = /http:\/\/\S+\/graphql\b/u.exec(printed) ?? [];
      if (!url) return;
      clearTimeout(timer);
      resolve(url);
    });
    child.once("exit", (code) => {
      clearTimeout(timer);
      fail(`ended with ${code}`);
    });
  });
}
