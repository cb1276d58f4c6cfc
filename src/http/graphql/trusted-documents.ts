import { readFile } from "node:fs/promises";
import { hashDocument } from "./question.ts";

/** A list of documents as Apollo's tools write it; other members are not read. */
interface Manifest {
  readonly format: "apollo-persisted-query-manifest";
  readonly operations: readonly { readonly id: string; readonly body: string }[];
}

/** A file of trusted documents that cannot be used; the message is one line for the user. */
export class ManifestError extends Error {
  override readonly name = "ManifestError";
}

/**
 * Reads the texts of documents by their SHA-256 hashes.
 *
 * @throws ManifestError if there is no such file, if it is no manifest, or if a hash is not that of its text
 */
export async function readTrustedDocuments(path: string): Promise<ReadonlyMap<string, string>> {
  const manifest = parseManifest(path, await readText(path));
  for (const { id, body } of manifest.operations) {
    if (id !== hashDocument(body)) {
      throw new ManifestError(`${path}: the id ${id} is not the SHA-256 of its body; make the manifest anew`);
    }
  }
  return new Map(manifest.operations.map(({ id, body }) => [id, body]));
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    throw new ManifestError(`cannot read the trusted documents ${path} (${(error as NodeJS.ErrnoException).code})`);
  }
}

function parseManifest(path: string, text: string): Manifest {
  let found: Partial<Manifest> | null = null;
  try {
    found = JSON.parse(text);
  } catch {
    // Said below.
  }
  const sound =
    found?.format === "apollo-persisted-query-manifest" &&
    Array.isArray(found.operations) &&
    found.operations.every((each) => typeof each?.id === "string" && typeof each.body === "string");
  if (sound) return found as Manifest;
  throw new ManifestError(
    `${path} is no manifest of documents: it must be JSON with the format "apollo-persisted-query-manifest" and operations with id and body`,
  );
}
