import type { EntityManager } from "typeorm";
import type { RelatedStory } from "../../store/related-story.ts";
import type { RelationReason } from "../../store/relation-reason.ts";
import { digest, keyLength } from "../digest.ts";

/** Computed stories an article has at most. */
export const mostRelations = 10;

/** Computed stories stand behind the editorial ones. */
export const firstComputedPosition = 1_000_000;

/** One end of a relation. */
export interface End {
  readonly id: number;
  readonly key: string;
  readonly headline: string;
  readonly url: string | null;
}

/** That `to` is related to `from`, in the words of `from`. */
export interface Relation {
  readonly from: End;
  readonly to: End;
  readonly score: number;
  readonly reasons: readonly RelationReason[];
}

type Kept = Pick<RelatedStory, "articleId" | "position" | "key">;

/**
 * Puts relations into the lists of their articles, in place of earlier ones of the same two. Each list keeps the highest
 * scores, among equals the least keys, whatever came first.
 */
export async function keepRelations(manager: EntityManager, relations: readonly Relation[]): Promise<void> {
  const wanted = new Map(relations.map((relation) => [relationKey(relation), relation]));
  const lists = new Map<number, Kept[]>(relations.map(({ from }) => [from.id, []]));
  const before = await readLists(manager, [...lists.keys()]);
  for (const row of before) if (!wanted.has(row.key)) lists.get(row.articleId)?.push(row);
  for (const [key, { from, score }] of wanted) {
    lists.get(from.id)?.push({ articleId: from.id, position: positionOf(score), key });
  }
  const kept = new Set([...lists.values()].flatMap((list) => list.sort(inOrder).slice(0, mostRelations)).map(keyOf));
  const gone = before.map(keyOf).filter((key) => wanted.has(key) || !kept.has(key));
  if (gone.length > 0) {
    const sql = "DELETE FROM related_story WHERE key IN (SELECT value FROM json_each(?))";
    await manager.query(sql, [JSON.stringify(gone)]);
  }
  await insertRelations(
    manager,
    [...wanted].filter(([key]) => kept.has(key)),
  );
}

async function readLists(manager: EntityManager, articleIds: readonly number[]): Promise<Kept[]> {
  // One row, because a row has its price.
  const [row]: { found: string }[] = await manager.query(
    `SELECT json_group_array(json_object('articleId', article_id, 'position', position, 'key', key)) AS found
      FROM related_story WHERE article_id IN (SELECT value FROM json_each(?)) AND position >= ?`,
    [JSON.stringify(articleIds), firstComputedPosition],
  );
  return JSON.parse(row?.found ?? "[]");
}

const keyOf = ({ key }: Kept) => key;
const positionOf = (score: number) => firstComputedPosition + Math.round((1 - score) * 1000);
const inOrder = (a: Kept, b: Kept) => a.position - b.position || (a.key < b.key ? -1 : 1);

function relationKey({ from, to }: Relation): string {
  return digest([from.key, "computed", to.key]).slice(0, keyLength);
}

/** One statement whatever the number of rows: this is done for every article, and most rows there are, are these. */
async function insertRelations(manager: EntityManager, relations: [string, Relation][]): Promise<void> {
  if (relations.length === 0) return;
  const rows = relations.map(([key, { from, to, score, reasons }]) => {
    const method = reasons[0]?.kind ?? "";
    return [key, from.id, positionOf(score), to.headline, to.url, method, to.id, score, JSON.stringify(reasons)];
  });
  await manager.query(
    `INSERT INTO related_story (key, article_id, position, headline, url, method, target_id, score, reasons_json,
        confidence, origin)
      SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7,
        value ->> 8, value ->> 7, 'COMPUTED' FROM json_each(?)`,
    [JSON.stringify(rows)],
  );
}
