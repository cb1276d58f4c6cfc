import { access, constants, mkdir, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import sqlite3 from "sqlite3";
import { DataSource } from "typeorm";
import { migrations } from "../../migrations/migrations.ts";
import { entities } from "./entities.ts";
import { prepareStemming } from "./full-text.ts";
import { type Highlighter, openHighlighter } from "./highlighter.ts";
import { keepStatements } from "./keep-statements.ts";
import { openReader, type Reader } from "./reader.ts";
import { checkSchemaVersion } from "./schema-version.ts";
import { SnakeNaming } from "./snake-naming.ts";
import { StoreError } from "./store-error.ts";

/** An open store: TypeORM's connection for migrations and writes, a pool of its own for reads. */
export interface Store {
  readonly path: string;
  readonly dataSource: DataSource;
  readonly reader: Reader;
  readonly highlighter: Highlighter;
}

/**
 * Opens the SQLite file at `path`, and makes it, with its folder, if there is none. Runs no migration: see `migrateUp`.
 *
 * @param options.readonly for a store that is only looked at; it must exist and be up to date
 * @param options.memory how much the reads may take; see `openReader`
 * @throws StoreError in one line for the user
 */
export async function openStore(
  path: string,
  options: { readonly readonly?: boolean; readonly memory?: "large" | "small" } = {},
): Promise<Store> {
  const file = resolve(path);
  const readonly = options.readonly ?? false;
  await checkFile(file, readonly);
  const dataSource = new DataSource({
    type: "sqlite",
    database: file,
    driver: plainDriver,
    ...(readonly ? { flags: sqlite3.OPEN_READONLY } : {}),
    busyTimeout: 5000,
    entities,
    migrations,
    namingStrategy: new SnakeNaming(),
  });
  try {
    await dataSource.initialize();
    await checkSchemaVersion(dataSource, file, readonly);
    if (!readonly) await dataSource.query("PRAGMA journal_mode = WAL");
    // With a write-ahead log this loses at most the last transactions in a power cut, never the store, and saves a
    // flush of the disk for each article (https://www.sqlite.org/pragma.html#pragma_synchronous).
    await dataSource.query("PRAGMA synchronous = NORMAL");
    // Keys are digests, so each article touches pages all over their indexes: those should stay in memory, and go from
    // the log into the store once for many articles (KiB, by SQLite's convention negative; pages).
    await dataSource.query("PRAGMA cache_size = -65536");
    await dataSource.query("PRAGMA wal_autocheckpoint = 4000");
    // The journal of a savepoint, one an article, is a temporary file otherwise.
    await dataSource.query("PRAGMA temp_store = MEMORY");
    if (!readonly) await prepareStemming(dataSource);
    const reader = await openReader(file, options.memory ?? "large");
    return { path: file, dataSource, reader, highlighter: await openHighlighter() };
  } catch (cause) {
    if (dataSource.isInitialized) await dataSource.destroy();
    throw asStoreError(cause, file);
  }
}

/** Closes every connection of the store; reads under way finish first. */
export async function closeStore(store: Store): Promise<void> {
  await store.reader.close();
  await store.highlighter.close();
  await store.dataSource.destroy();
}

/** A connection as TypeORM makes it with `new`, that keeps its statements. */
function KeepingDatabase(...given: ConstructorParameters<typeof sqlite3.Database>): sqlite3.Database {
  return keepStatements(new sqlite3.Database(...given));
}

const keepingModule = { ...sqlite3, Database: KeepingDatabase };

/** TypeORM asks for `sqlite3.verbose()`, which captures a stack for every statement; this gives it the module without. */
const plainDriver = { ...keepingModule, verbose: () => keepingModule };

async function checkFile(file: string, readonly: boolean): Promise<void> {
  const found = await stat(file).catch(() => null);
  if (found && !found.isFile()) {
    throw new StoreError("STORE_NOT_A_FILE", `${file} is not a file; give the store the path of a file`);
  }
  if (readonly) {
    if (!found)
      throw new StoreError("STORE_MISSING", `there is no store at ${file}; run \`newsgraph ingest\` to make one`);
    return;
  }
  try {
    await mkdir(dirname(file), { recursive: true });
    // SQLite writes its journal beside the file, so the folder has to be writable too.
    await access(dirname(file), constants.W_OK);
    if (found) await access(file, constants.W_OK);
  } catch (cause) {
    throw unwritable(file, cause);
  }
}

function unwritable(file: string, cause: unknown): StoreError {
  const reason = cause instanceof Error && "code" in cause ? ` (${cause.code})` : "";
  const message = `cannot write the store ${file}${reason}; choose a path you may write to`;
  return new StoreError("STORE_UNWRITABLE", message, { cause });
}

function asStoreError(cause: unknown, file: string): unknown {
  const code = cause instanceof Error && "code" in cause ? cause.code : null;
  if (code === "SQLITE_NOTADB" || code === "SQLITE_CORRUPT") {
    const message = `${file} is not a newsgraph store, or is damaged; choose another path, or restore a backup`;
    return new StoreError("STORE_NOT_A_STORE", message, { cause });
  }
  if (code === "SQLITE_READONLY" || code === "SQLITE_CANTOPEN" || code === "SQLITE_IOERR")
    return unwritable(file, cause);
  return cause;
}
