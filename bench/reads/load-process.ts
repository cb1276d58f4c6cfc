import { fork } from "node:child_process";
import { join } from "node:path";
import { answerOf } from "./answer-of.ts";
import type { LoadOrder, LoadResult } from "./load.ts";

/** The process that asks. */
export interface LoadProcess {
  /** @throws Error if a request was not answered with 200 */
  readonly run: (order: LoadOrder) => Promise<LoadResult>;
  readonly stop: () => void;
}

export function startLoad(): LoadProcess {
  const child = fork(join(import.meta.dirname, "..", "load.ts"), { execArgv: ["--import", "tsx"] });
  return {
    run: async (order) => {
      child.send(order);
      const [result] = (await answerOf(child)) as [LoadResult | { readonly error: string }];
      if ("error" in result) throw new Error(`${order.url}: ${result.error}`);
      return result;
    },
    stop: () => void child.kill(),
  };
}
