import { realpath } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/**
 * Tells the files that newsgraph writes from those it should read, where both are in one folder: the store, what SQLite
 * keeps beside it, the lock, and the list of failures.
 */
export async function ownFiles(storePath: string, failurePath: string | null): Promise<(path: string) => boolean> {
  const store = await real(storePath);
  const failures = failurePath === null ? null : await real(failurePath);
  return (path) => path === store || path.startsWith(`${store}-`) || path === failures;
}

/** The real path of a file that may not be there yet. */
async function real(path: string): Promise<string> {
  const folder = await realpath(dirname(path)).catch(() => dirname(path));
  const file = join(folder, basename(path));
  return realpath(file).catch(() => file);
}
