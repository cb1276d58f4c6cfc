import { hash } from "node:crypto";

/** What a well-formed GraphQL request asks. */
export interface Question {
  /** Null where only its hash was sent, by Apollo's protocol of persisted queries. */
  readonly query: string | null;
  /** SHA-256 of the query's text, in lower-case hexadecimal. */
  readonly documentHash: string;
  readonly operationName: string | null;
  readonly variables: { readonly [name: string]: unknown };
}

type JsonObject = { readonly [name: string]: unknown };

/** The question of a POST's body; null for one that is not well-formed, which is for Apollo Server to refuse. */
export function questionOfBody(body: unknown): Question | null {
  return isObject(body) ? makeQuestion(body) : null;
}

/** The question of a GET's address, from its `?` on or empty; null as above. */
export function questionOfSearch(search: string): Question | null {
  const parameters = new URLSearchParams(search);
  if (new Set(parameters.keys()).size !== parameters.size) return null;
  const variables = readJson(parameters.get("variables"));
  const extensions = readJson(parameters.get("extensions"));
  if (variables === undefined || extensions === undefined) return null;
  const query = parameters.get("query");
  const operationName = parameters.get("operationName");
  return makeQuestion({ query, operationName, variables, extensions });
}

/**
 * The question of a GET for a document that the server knows: its variables and the operation's name are in the address.
 *
 * @returns null as above
 */
export function questionOfDocument(documentHash: string, query: string, search: string): Question | null {
  const parameters = new URLSearchParams(search);
  const names = [...parameters.keys()];
  if (names.some((name, index) => !["variables", "operationName"].includes(name) || names.indexOf(name) !== index)) {
    return null;
  }
  const variables = readJson(parameters.get("variables"));
  return variables === undefined
    ? null
    : { query, documentHash, operationName: parameters.get("operationName"), variables: variables ?? {} };
}

/** A short text that equal questions have in common, whatever the order of the members of their variables. */
export function questionKey({ documentHash, operationName, variables }: Question): string {
  return hash("sha256", JSON.stringify([documentHash, operationName, variables], sortMembers), "base64url");
}

/** The hash by which a document is known. */
export function hashDocument(query: string): string {
  return hash("sha256", query, "hex");
}

function makeQuestion(asked: JsonObject): Question | null {
  const { query = null, operationName = null, variables, extensions } = asked;
  if (!(query === null || (typeof query === "string" && query !== ""))) return null;
  if (!(operationName === null || typeof operationName === "string")) return null;
  if (!isAbsentOrObject(variables) || !isAbsentOrObject(extensions)) return null;
  const documentHash = hashOf(query, extensions?.persistedQuery);
  return documentHash === null ? null : { query, documentHash, operationName, variables: variables ?? {} };
}

/** Null where there is neither a query nor a hash, or where the two do not belong together. */
function hashOf(query: string | null, persisted: unknown): string | null {
  const own = query === null ? null : hashDocument(query);
  // As Apollo Server has it: what is not truthy counts as absent.
  if (!persisted) return own;
  if (!isObject(persisted) || persisted.version !== 1 || typeof persisted.sha256Hash !== "string") return null;
  return own === null || own === persisted.sha256Hash ? persisted.sha256Hash : null;
}

/** Null for an absent one; undefined for what is no JSON object. */
function readJson(text: string | null): JsonObject | null | undefined {
  if (text === null) return null;
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function sortMembers(_name: string, value: unknown): unknown {
  if (!isObject(value)) return value;
  const names = Object.keys(value);
  return names.length < 2 ? value : Object.fromEntries(names.sort().map((name) => [name, value[name]]));
}

function isAbsentOrObject(value: unknown): value is JsonObject | null | undefined {
  return value === undefined || value === null || isObject(value);
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
