import type { LoadProcess } from "./load-process.ts";
import { connections } from "./measure-pages.ts";
import { bodyOf, type Page } from "./page.ts";
import { startProcess } from "./server-process.ts";

/** What one server process holds after so many requests, in MB. */
export interface Memory {
  readonly requests: number;
  /** RSS: all of it, with those pages of the store's file that are mapped into memory. */
  readonly resident: number;
  /** Without what is mapped from files, which the system takes back when it needs it; null where it does not tell. */
  readonly own: number | null;
}

const stops = 4;

/** Asks a fresh server for all pages in turn, and looks at its memory before, and four times on the way. */
export async function measureMemory(
  args: readonly string[],
  pages: readonly Page[],
  load: LoadProcess,
  requests: number,
  say: (line: string) => void,
): Promise<Memory[]> {
  const server = await startProcess(args);
  const seen: Memory[] = [];
  const look = async (done: number) => {
    const { memory, own } = await server.usage();
    seen.push({ requests: done, resident: memory, own });
  };
  try {
    await look(0);
    const part = Math.ceil(requests / stops);
    for (let stop = 1; stop <= stops; stop += 1) {
      say(`memory: ${stop} of ${stops}`);
      await load.run({ url: server.url, bodies: pages.map(bodyOf), connections, requests: part });
      await look(stop * part);
    }
    return seen;
  } finally {
    await server.stop();
  }
}
