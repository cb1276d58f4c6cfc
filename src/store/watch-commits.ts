import { openSync, readSync } from "node:fs";

/**
 * The header of a write-ahead log's index, in bytes. SQLite writes it anew with each commit, by whatever process, and compares
 * these bytes itself to find out whether anything has changed (https://www.sqlite.org/walformat.html, "The WAL-Index Header").
 */
const headerLength = 48;

/**
 * Watches the store at a path for commits, where it is open with a write-ahead log.
 *
 * A commit is over when the header is written, so whoever asks after it sees it. The bytes are read from the file that SQLite maps
 * into memory: a microsecond, where `PRAGMA data_version` takes a thread and a turn of the event loop. Like the pragma, and unlike the
 * content version, it sees what other programs write.
 *
 * The file stays open to the end of the process: closing it would give up the locks that SQLite's connections in this process
 * have on it (https://www.sqlite.org/howtocorrupt.html, section 2.2).
 *
 * @returns a number that is another one after each commit; always another one where there is no write-ahead log
 */
export function watchCommits(path: string): () => number {
  let version = 0;
  const file = openIndex(path);
  if (file === null) return () => ++version;
  let last = Buffer.alloc(headerLength);
  let read = Buffer.alloc(headerLength);
  return () => {
    readSync(file, read, 0, headerLength, 0);
    if (!read.equals(last)) {
      version += 1;
      [last, read] = [read, last];
    }
    return version;
  };
}

function openIndex(path: string): number | null {
  try {
    return openSync(`${path}-shm`, "r");
  } catch {
    return null;
  }
}
