import type { NamedRow } from "../ingest/identity/decide-identity.ts";
import { decodeGlobalId } from "../query/global-id.ts";
import type { Store } from "../store/database.ts";
import { CommandError } from "./failure.ts";

/** How many of several candidates are listed. */
const mostListed = 10;

/**
 * The row that an editor means by a slug, an id or an exact name, ignoring case.
 *
 * @throws CommandError if there is none, or several of the name; they are listed with what tells them apart
 */
export async function findNamed(store: Store, type: "Person" | "Faction", reference: string): Promise<NamedRow> {
  const table = type.toLowerCase();
  const columns = "id, key, name, slug, canonical_id AS canonicalId";
  const by = (column: string, value: string | null) =>
    store.reader.all<NamedRow>(`SELECT ${columns} FROM ${table} WHERE ${column} = ?`, [value]);
  const [exact] = [...(await by("slug", reference)), ...(await by("key", keyIn(reference, type)))];
  if (exact) return exact;
  const named = await by("name", reference);
  const all = named.length > 0 ? named : await by("name COLLATE NOCASE", reference);
  // Names that are one already are no choice.
  const found = all.filter(({ id, canonicalId }) => id === canonicalId || !all.some((each) => each.id === canonicalId));
  const [only, ...more] = found;
  if (!only) throw new CommandError(`no ${table} "${reference}": give a slug, an id, or the name as articles write it`);
  if (more.length === 0) return only;
  const listed = found.slice(0, mostListed).map(({ slug, name }) => `${slug} (${name})`);
  const rest = found.length > mostListed ? ` and ${found.length - mostListed} more` : "";
  throw new CommandError(`"${reference}" is the name of ${found.length}; say which one: ${listed.join(", ")}${rest}`);
}

/** The key in an id of this type; null if it is no such id. */
function keyIn(reference: string, type: "Person" | "Faction"): string | null {
  try {
    const id = decodeGlobalId(reference);
    return id.type === type ? id.key : null;
  } catch {
    return null;
  }
}
