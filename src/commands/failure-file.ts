import { type FileHandle, open, rm } from "node:fs/promises";
import { join, parse } from "node:path";

/** One failure, for whoever wants to look into it or give the inputs again. */
export interface FailureLine {
  readonly where: string;
  /** Absent for what nobody expected. */
  readonly code?: string;
  readonly reason: string;
}

/** A file with a line of JSON for each failure of a run. */
export interface FailureFile {
  readonly path: string;
  readonly add: (failures: readonly FailureLine[]) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Beside the store: "data/newsgraph-failures.jsonl". */
export function defaultFailurePath(storePath: string): string {
  const { dir, name } = parse(storePath);
  return join(dir, `${name}-failures.jsonl`);
}

/** Takes away the list of an earlier run, and makes the file when there is something to list. */
export async function failureFile(path: string): Promise<FailureFile> {
  await rm(path, { force: true });
  let file: FileHandle | undefined;
  return {
    path,
    add: async (failures) => {
      if (failures.length === 0) return;
      file ??= await open(path, "w");
      await file.write(failures.map((failure) => `${JSON.stringify(failure)}\n`).join(""));
    },
    close: async () => file?.close(),
  };
}
