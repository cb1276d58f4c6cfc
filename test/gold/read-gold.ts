import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { makeGold, type PageGold } from "./make-gold.ts";
import { parseAnnotation } from "./parse-annotation.ts";

const folder = join(import.meta.dirname, "articles");

/**
 * The articles of this folder as gold, in the order of their numbers.
 *
 * @throws Error that names the file, if a text and its annotation do not fit
 */
export function readGold(): PageGold[] {
  const texts = readdirSync(folder)
    .filter((file) => file.endsWith(".txt"))
    .sort();
  return texts.map((file) => {
    const id = basename(file, ".txt");
    const text = readFileSync(join(folder, file), "utf8");
    try {
      return makeGold(id, text, parseAnnotation(readFileSync(join(folder, `${id}.gold`), "utf8")));
    } catch (error) {
      throw new Error(`${id}.gold: ${(error as Error).message}`);
    }
  });
}
