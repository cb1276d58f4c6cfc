import { Role } from "../store/role.ts";
import { columnsOf, type RowOf } from "./columns.ts";
import { groupBy } from "./group-by.ts";
import type { Loaders } from "./loaders.ts";

/** A role, as the first article states it, with when it was stated. */
export interface StatedRole extends RowOf<Role> {
  /** When the first and the last article with a date that state it were published; null if none has one. */
  readonly firstSeen: string | null;
  readonly lastSeen: string | null;
  readonly articleCount: number;
}

/**
 * What articles call a person to be, under any name that stands for the person: by name, ignoring case, and affiliation each once,
 * as the first article states it. Those first seen first come first; those without a date last.
 *
 * @param at only what holds then; see `heldAt`
 */
export async function rolesOf(loaders: Loaders, id: number, at?: Date | null): Promise<StatedRole[]> {
  const { store } = loaders;
  const loader = loaders.batched<number, StatedRole[]>("roles of person", async (parents) => {
    // All statements of a role are equal in `role`; the first of them is the one that is shown.
    const rows = await store.reader.all<StatedRole & { readonly __parent: number }>(
      `WITH stated AS (
        SELECT named.canonical_id AS parent, role.id, role.article_id, date_published AS date, first_value(role.id) OVER (
            PARTITION BY named.canonical_id, role.role_name COLLATE NOCASE, body.canonical_id
            ORDER BY date_published IS NULL, date_published, role.id) AS role
          FROM person named JOIN role ON role.person_id = named.id JOIN article ON article.id = role.article_id
          LEFT JOIN faction body ON body.id = role.affiliation_id
          WHERE named.canonical_id IN (SELECT value FROM json_each(?)))
      SELECT ${columnsOf(loaders, Role, "t")}, held.* FROM role t JOIN (
          SELECT parent AS "__parent", role, min(date) AS "firstSeen", max(date) AS "lastSeen",
            count(DISTINCT article_id) AS "articleCount"
          FROM stated GROUP BY parent, role) held ON held.role = t.id
        ORDER BY held."firstSeen" IS NULL, held."firstSeen", t.id`,
      [JSON.stringify(parents)],
    );
    const found = groupBy<(typeof rows)[number], "__parent">(rows, "__parent");
    return parents.map((parent) => found.get(parent) ?? []);
  });
  const roles = await loader.load(id);
  return at ? heldAt(roles, at.toISOString()) : roles;
}

/**
 * The roles that articles state both up to and from a time on. Where there is none, those that were stated last before it: what
 * the last article said holds until another says more. Nothing that is stated only later, and nothing without a date.
 */
function heldAt(roles: readonly StatedRole[], at: string): StatedRole[] {
  const begun = roles.filter(({ firstSeen }) => firstSeen !== null && firstSeen <= at);
  const around = begun.filter(({ lastSeen }) => lastSeen !== null && lastSeen >= at);
  if (around.length > 0) return around;
  const latest = begun.reduce((last, { lastSeen }) => (lastSeen !== null && lastSeen > last ? lastSeen : last), "");
  return begun.filter(({ lastSeen }) => lastSeen === latest);
}
