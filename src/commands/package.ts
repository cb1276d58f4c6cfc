import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder that holds package.json: one level up from the sources, two from the build. */
export const packageFolder = findPackageFolder(dirname(fileURLToPath(import.meta.url)));

export const packageVersion: string = JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8")).version;

function findPackageFolder(folder: string): string {
  return existsSync(join(folder, "package.json")) ? folder : findPackageFolder(dirname(folder));
}
