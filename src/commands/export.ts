import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { type CsvStyle, csvRow } from "../export/csv.ts";
import { articleTables } from "../export/csv-tables.ts";
import { entityTables, readEntities } from "../export/entity-tables.ts";
import type { ExportedArticle } from "../export/exported-article.ts";
import { jsonRecord } from "../export/json-record.ts";
import { ninjsItem } from "../export/ninjs-item.ts";
import { readArticles } from "../export/read-articles.ts";
import { readDecisions } from "../export/read-decisions.ts";
import type { Selection } from "../export/selection.ts";
import { inSnapshot } from "../export/snapshot.ts";
import { closeStore, openStore, type Store } from "../store/database.ts";
import type { Reader } from "../store/reader.ts";
import { CommandError } from "./failure.ts";
import { type Output, openOutput } from "./output.ts";

export type ExportFormat = "jsonl" | "ninjs" | "csv";

export interface ExportOptions extends Selection {
  readonly format: ExportFormat;
  /** A file, or "-"; for CSV a folder. */
  readonly out?: string;
  /** False to leave the bytes that articles were read from out of JSON Lines. */
  readonly source: boolean;
  readonly spreadsheet?: boolean;
}

/** Writes the articles of a store out, with their quotes and entities, as the store is at the start. */
export async function exportStore(storePath: string, options: ExportOptions): Promise<void> {
  const store = await openStore(storePath, { readonly: true });
  try {
    await inSnapshot(store, (reader) => (options.format === "csv" ? writeTables : writeLines)(store, reader, options));
  } finally {
    await closeStore(store);
  }
}

async function writeLines(store: Store, reader: Pick<Reader, "all">, options: ExportOptions): Promise<void> {
  const lineOf = (article: ExportedArticle) =>
    options.format === "ninjs" ? ninjsItem(article) : jsonRecord(article, { withSource: options.source });
  // First, so that whoever takes the articles in knows then who is who.
  const decisions = options.format === "jsonl" && options.source ? await readDecisions(reader) : [];
  await toOutputs([options.out ?? "-"], async ([output]) => {
    for (const decision of decisions) await output?.write(`${JSON.stringify({ decision })}\n`);
    for await (const article of readArticles(store, reader, options)) {
      await output?.write(`${JSON.stringify(lineOf(article))}\n`);
    }
  });
}

async function writeTables(store: Store, reader: Pick<Reader, "all">, options: ExportOptions): Promise<void> {
  const folder = options.out ?? "-";
  if (folder === "-") throw new CommandError("CSV is a file a noun: give --out the folder for them");
  await mkdir(folder, { recursive: true }).catch((cause) => {
    throw new CommandError(`cannot make the folder ${folder} (${cause.code}); give --out another one`, { cause });
  });
  const style: CsvStyle = { forSpreadsheet: options.spreadsheet ?? false };
  const tables = [...articleTables, ...entityTables];
  const paths = tables.map(({ name }) => join(folder, `${name}.csv`));
  await toOutputs(paths, async (outputs) => {
    for (const [index, { columns }] of tables.entries()) {
      // Without the mark at its start a spreadsheet takes the file for one in an older charset.
      await outputs[index]?.write((style.forSpreadsheet ? "\ufeff" : "") + csvRow(columns, style));
    }
    for await (const article of readArticles(store, reader, options)) {
      for (const [index, { rows }] of articleTables.entries()) {
        const text = rows(article).map((cells) => csvRow(cells, style));
        await outputs[index]?.write(text.join(""));
      }
    }
    for (const [index, table] of entityTables.entries()) {
      for await (const cells of readEntities(reader, table, options)) {
        await outputs[articleTables.length + index]?.write(csvRow(cells, style));
      }
    }
  });
}

/** Opens all outputs, and closes them when `work` is done; if it fails, none of them is left. */
async function toOutputs(paths: readonly string[], work: (outputs: readonly Output[]) => Promise<void>): Promise<void> {
  const outputs: Output[] = [];
  try {
    for (const path of paths) outputs.push(await openOutput(path));
    await work(outputs);
    for (const output of outputs) await output.close();
  } catch (error) {
    for (const output of outputs) await output.abandon();
    throw error;
  }
}
