import type { Dirent } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { IngestError } from "../ingest-error.ts";
import { asFileError } from "./file-error.ts";
import type { Failed, Input } from "./input.ts";

/**
 * What there is to read, in the order of the names given; a folder's files in the order of their names, at any depth.
 *
 * Hidden files and folders of a folder are left out. Symbolic links are followed, and nothing is given twice, whatever
 * way leads to it. Of a run only the folders and the files named one by one are remembered.
 *
 * @param names paths of files and folders, "-" for standard input, http and https addresses
 * @param skip true for the real path of a file that is to be left out where a folder holds it
 */
export async function* findInputs(
  names: readonly string[],
  skip: (path: string) => boolean,
): AsyncGenerator<Input | Failed> {
  const visited: Visited = { folders: new Set(), files: new Set(), skip };
  for (const name of names) {
    if (name === "-") yield { kind: "STDIN", where: name, named: true };
    else if (/^https?:\/\//iu.test(name)) yield { kind: "LINK", where: name, named: true };
    else yield* findNamed(name, visited);
  }
}

/** Real paths of the folders walked, and of the files that were reached by another way than through their folder. */
interface Visited {
  readonly folders: Set<string>;
  readonly files: Set<string>;
  readonly skip: (path: string) => boolean;
}

async function* findNamed(where: string, visited: Visited): AsyncGenerator<Input | Failed> {
  let found = 0;
  const walked = visited.folders.size;
  for await (const input of follow(where, where, true, visited)) {
    found++;
    yield input;
  }
  // A folder that was walked before has given its files already.
  if (found > 0 || visited.folders.size === walked) return;
  const error = new IngestError("FOLDER_EMPTY", "the folder holds no files: give a folder with articles");
  yield { where, error };
}

/** A path that may be anything: named by somebody, or a symbolic link in a folder. */
async function* follow(where: string, path: string, named: boolean, visited: Visited): AsyncGenerator<Input | Failed> {
  try {
    const [found, real] = [await stat(path), await realpath(path)];
    if (found.isDirectory()) return yield* walk(where, real, visited);
    // A pipe or a device is read only if somebody asked for it.
    if (!found.isFile() && !(named && (found.isFIFO() || found.isCharacterDevice()))) {
      if (!named) return;
      throw new IngestError("NOT_A_FILE", "this is neither a file nor a folder: give one of those");
    }
    if (visited.files.has(real) || visited.folders.has(dirname(real)) || (!named && visited.skip(real))) return;
    visited.files.add(real);
    yield { kind: "FILE", where, path: real, named };
  } catch (cause) {
    yield { where, error: asFileError(cause) };
  }
}

async function* walk(where: string, real: string, visited: Visited): AsyncGenerator<Input | Failed> {
  if (visited.folders.has(real)) return;
  visited.folders.add(real);
  for (const entry of await sortedEntries(real)) {
    const [place, path] = [join(where, entry.name), join(real, entry.name)];
    if (entry.isSymbolicLink()) yield* follow(place, path, false, visited);
    else if (entry.isDirectory()) yield* walkChild(place, path, visited);
    else if (entry.isFile() && !visited.files.has(path) && !visited.skip(path)) {
      yield { kind: "FILE", where: place, path, named: false };
    }
  }
}

/** A folder that cannot be listed fails alone, and its neighbours are walked. */
async function* walkChild(where: string, path: string, visited: Visited): AsyncGenerator<Input | Failed> {
  try {
    yield* walk(where, path, visited);
  } catch (cause) {
    yield { where, error: asFileError(cause) };
  }
}

/** By code unit, so that the order is the same on every machine. */
async function sortedEntries(folder: string): Promise<Dirent[]> {
  const entries = (await readdir(folder, { withFileTypes: true })).filter(({ name }) => !name.startsWith("."));
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
}
