import { expect } from "vitest";
import type { Store } from "../../src/store/database.ts";

/** Fails if what the store keeps of members and of who speaks for whom is not what its roles and quotes say. */
export async function expectVoices({ dataSource }: Store): Promise<void> {
  const rows = <Row>(text: string): Promise<Row[]> => dataSource.query(text);
  const canonical = async (table: string) =>
    new Map(
      (await rows<{ id: number; canonical_id: number }>(`SELECT id, canonical_id FROM ${table}`)).map((row) => [
        row.id,
        row.canonical_id,
      ]),
    );
  const [person, body] = [await canonical("person"), await canonical("faction")];
  const stated = new Map<string, number>();
  const bodiesOf = new Map<number | undefined, Set<number | undefined>>();
  for (const role of await rows<{ person_id: number; affiliation_id: number }>(
    "SELECT person_id, affiliation_id FROM role WHERE affiliation_id IS NOT NULL",
  )) {
    const [holder, of] = [person.get(role.person_id), body.get(role.affiliation_id)];
    stated.set(`${holder} ${of}`, (stated.get(`${holder} ${of}`) ?? 0) + 1);
    bodiesOf.set(holder, (bodiesOf.get(holder) ?? new Set()).add(of));
  }
  const voices = new Set<string>();
  for (const party of await rows<{
    quote_id: number;
    role: string;
    person_id: number | null;
    faction_id: number | null;
  }>("SELECT quote_id, role, person_id, faction_id FROM quote_party WHERE role IN ('SPEAKER', 'ON_BEHALF_OF')")) {
    if (party.faction_id !== null) voices.add(`${party.quote_id} ${body.get(party.faction_id)}`);
    else if (party.role === "SPEAKER") {
      for (const of of bodiesOf.get(person.get(party.person_id ?? 0)) ?? []) voices.add(`${party.quote_id} ${of}`);
    }
  }
  const members = await rows<{ key: string; stated: number }>(
    "SELECT person_id || ' ' || faction_id AS key, stated FROM member",
  );
  expect(new Map(members.map((row) => [row.key, row.stated]))).toEqual(stated);
  const keys = await rows<{ key: string }>("SELECT quote_id || ' ' || faction_id AS key FROM quote_voice");
  expect(keys.map(({ key }) => key).sort()).toEqual([...voices].sort());
}
