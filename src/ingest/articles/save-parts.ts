import type { EntityManager } from "typeorm";
import type { Reading } from "../../extract/reading.ts";
import type { Story } from "../../formats/story.ts";
import { Alias } from "../../store/alias.ts";
import { Block } from "../../store/block.ts";
import { insertRows } from "../../store/insert-rows.ts";
import { RelatedStory } from "../../store/related-story.ts";
import { Role } from "../../store/role.ts";
import type { EntityIds } from "../identity/entity-ids.ts";
import { addressKey, headlineKey } from "../relations/story-address.ts";
import { canonicalUrl } from "./article-key.ts";
import { numberedKeys } from "./quote-key.ts";

/** Stores the blocks of a story. */
export async function saveBlocks(manager: EntityManager, articleId: number, { blocks }: Story): Promise<void> {
  const rows = blocks.map((block, position) => ({ articleId, position, ...block }));
  await insertRows(manager, Block, rows);
}

/** Stores what a reading calls its people and factions: their aliases, and the people's roles. */
export async function saveNames(
  manager: EntityManager,
  articleId: number,
  { people, factions }: Reading,
  entities: EntityIds,
): Promise<void> {
  const aliases = [
    ...people.flatMap((person, index) =>
      person.aliases.map((alias) => ({ ...alias, articleId, personId: entities.people[index] ?? 0, factionId: null })),
    ),
    ...factions.flatMap((faction, index) =>
      faction.aliases.map((alias) => ({
        ...alias,
        articleId,
        personId: null,
        factionId: entities.factions[index] ?? 0,
      })),
    ),
  ];
  const keyOf = (alias: (typeof aliases)[number]) => JSON.stringify([alias.personId, alias.factionId, alias.name]);
  const distinct = [...new Map(aliases.map((alias) => [keyOf(alias), alias])).values()];
  await insertRows(manager, Alias, distinct);

  const roles = people.flatMap((person, index) =>
    person.roles.map(({ affiliation, ...role }) => ({
      ...role,
      articleId,
      personId: entities.people[index] ?? 0,
      affiliationId: affiliation === null ? null : (entities.factions[affiliation] ?? null),
    })),
  );
  await insertRows(manager, Role, roles);
}

/** Stores the pointers to other stories that the publisher placed in this one. */
export async function saveLinks(
  manager: EntityManager,
  article: { readonly id: number; readonly key: string },
  { links }: Story,
): Promise<void> {
  const keys = numberedKeys(links.map((link) => [article.key, "link", link.headline]));
  const rows = links.map(({ headline, label, summary, url, placement, method, confidence }, position) => ({
    key: keys[position] ?? "",
    articleId: article.id,
    position,
    origin: "EDITORIAL" as const,
    headline,
    label,
    summary,
    url: canonicalUrl(url),
    address: addressKey(url),
    headlineKey: headlineKey(headline),
    targetId: null,
    score: null,
    reasonsJson: "[]",
    placement,
    method,
    confidence,
  }));
  await insertRows(manager, RelatedStory, rows);
}
