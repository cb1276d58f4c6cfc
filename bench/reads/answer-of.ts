import type { ChildProcess } from "node:child_process";
import { once } from "node:events";

/** The next message of a process. @throws Error if it ends before */
export async function answerOf(child: ChildProcess): Promise<unknown[]> {
  const settled = new AbortController();
  const { signal } = settled;
  const ended = async () => {
    const [code] = await once(child, "exit", { signal });
    throw new Error(`${child.spawnargs.join(" ")} ended with ${code}`);
  };
  try {
    return await Promise.race([once(child, "message", { signal }), ended()]);
  } finally {
    settled.abort();
  }
}
