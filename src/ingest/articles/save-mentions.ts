import type { EntityManager } from "typeorm";
import type { EntityRef, Reading } from "../../extract/reading.ts";
import { Appearance } from "../../store/appearance.ts";
import { allocateIds, insertRows } from "../../store/insert-rows.ts";
import { Mention } from "../../store/mention.ts";
import { type EntityColumns, type EntityIds, linkOf } from "../identity/entity-ids.ts";

/** Stores the mentions of a reading; gives their row ids by index. */
export async function saveMentions(
  manager: EntityManager,
  articleId: number,
  { mentions }: Reading,
  entities: EntityIds,
): Promise<number[]> {
  const ids = await allocateIds(manager, Mention, mentions.length);
  const rows = mentions.map(({ span, kind, entity, antecedent, method, confidence }, position) => ({
    id: ids[position] ?? 0,
    articleId,
    position,
    kind,
    span,
    entity: linkOf(entities, entity),
    antecedentId: antecedent === null ? null : (ids[antecedent] ?? null),
    method,
    confidence,
  }));
  await insertRows(manager, Mention, rows);
  return ids;
}

/** Stores that each person, faction and place of a reading is in the article, first mentioned first. */
export async function saveAppearances(
  manager: EntityManager,
  articleId: number,
  reading: Reading,
  entities: EntityIds,
  mentionIds: readonly number[],
): Promise<void> {
  const found = new Map<string, Counted>();
  const note = (ref: EntityRef): Counted | undefined => found.get(JSON.stringify(linkOf(entities, ref)));
  for (const [ref, { method, confidence }] of entitiesOf(reading)) {
    const entity = linkOf(entities, ref);
    const key = JSON.stringify(entity);
    if (!found.has(key)) found.set(key, { entity, method, confidence, mentions: [], quotes: new Set() });
  }
  for (const [index, { entity }] of reading.mentions.entries()) if (entity) note(entity)?.mentions.push(index);
  for (const quote of reading.quotes) for (const ref of quote.attribution.speakers) note(ref)?.quotes.add(quote);

  const firstOf = ({ mentions }: Counted) => mentions[0] ?? Number.POSITIVE_INFINITY;
  const ordered = [...found.values()].sort((a, b) => (firstOf(a) === firstOf(b) ? 0 : firstOf(a) - firstOf(b)));
  const rows = ordered.map(({ entity, method, confidence, mentions, quotes }, position) => ({
    articleId,
    position,
    entity,
    mentionCount: mentions.length,
    quoteCount: quotes.size,
    firstMentionId: mentions[0] === undefined ? null : (mentionIds[mentions[0]] ?? null),
    method,
    confidence,
  }));
  await insertRows(manager, Appearance, rows);
}

interface Counted {
  readonly entity: EntityColumns;
  readonly method: string;
  readonly confidence: number;
  /** Indexes into `Reading.mentions`, ascending. */
  readonly mentions: number[];
  readonly quotes: Set<object>;
}

function* entitiesOf(reading: Reading): Generator<readonly [EntityRef, { method: string; confidence: number }]> {
  for (const [index, person] of reading.people.entries()) yield [{ type: "PERSON", index }, person];
  for (const [index, faction] of reading.factions.entries()) yield [{ type: "FACTION", index }, faction];
  for (const [index, place] of reading.places.entries()) yield [{ type: "PLACE", index }, place];
}
