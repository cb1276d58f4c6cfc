import { join } from "node:path";
import type { Config } from "../config.ts";
import { ManifestError, readTrustedDocuments } from "../http/graphql/trusted-documents.ts";
import { CommandError } from "./failure.ts";
import { packageFolder } from "./package.ts";

/**
 * The documents that `serve` answers by their hashes: those of the configured manifest, or of the examples.
 *
 * @throws CommandError if the manifest cannot be used
 */
export async function trustedDocumentsOf({ trustedDocuments }: Config): Promise<ReadonlyMap<string, string>> {
  try {
    return await readTrustedDocuments(trustedDocuments ?? join(packageFolder, "trusted-documents.json"));
  } catch (error) {
    throw error instanceof ManifestError ? new CommandError(error.message) : error;
  }
}
