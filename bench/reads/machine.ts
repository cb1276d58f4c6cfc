import { arch, cpus, loadavg, platform, totalmem } from "node:os";
import type { Store } from "../../src/store/database.ts";

/** What a run was made on; nothing that tells whose machine it is. */
export interface Machine {
  readonly cores: number;
  readonly gigabytes: number;
  readonly system: string;
  readonly node: string;
  readonly sqlite: string;
  /** How many processes wanted a core in the minute before. */
  readonly load: number;
}

export async function describeMachine({ reader }: Store): Promise<Machine> {
  const [row] = await reader.all<{ version: string }>("SELECT sqlite_version() AS version");
  return {
    cores: cpus().length,
    gigabytes: Math.round(totalmem() / 1e9),
    system: `${platform()} ${arch()}`,
    node: process.version,
    sqlite: row?.version ?? "unknown",
    load: loadavg()[0] ?? 0,
  };
}
