import { byParent, idOf } from "./answer.ts";
import type { Read } from "./reader.ts";

/** Columns that tell who said a quote, of whom none has to be there. */
export interface SpeakerRow {
  readonly personKey: string | null;
  readonly personName: string | null;
  readonly factionKey: string | null;
  readonly factionName: string | null;
}

export const speakerColumns = `person.key AS personKey, person.name AS personName,
  faction.key AS factionKey, faction.name AS factionName`;
export const joinSpeaker = `LEFT JOIN quote_party party ON party.quote_id = quote.id AND party.role = 'SPEAKER' AND party.position = 0
  LEFT JOIN person named ON named.id = party.person_id LEFT JOIN person ON person.id = named.canonical_id
  LEFT JOIN faction body ON body.id = party.faction_id LEFT JOIN faction ON faction.id = body.canonical_id`;

export function speakerOf({ personKey, personName, factionKey, factionName }: SpeakerRow): object | null {
  if (personKey) return { __typename: "Person", id: idOf("Person", personKey), name: personName };
  if (factionKey) return { __typename: "Faction", id: idOf("Faction", factionKey), name: factionName };
  return null;
}

interface FactionRow {
  readonly parent: number;
  readonly key: string;
  readonly name: string;
  readonly kind: string;
  readonly mentionCount: number;
  readonly quoteCount: number;
}

/** The factions in articles, first mentioned first. @param ids row ids as a JSON array */
export async function factionsIn(read: Read, ids: string): Promise<Map<number, FactionRow[]>> {
  return byParent(
    await read<FactionRow>(
      `SELECT article_id AS parent, faction.key, faction.name, faction.kind, sum(mention_count) AS mentionCount,
          sum(quote_count) AS quoteCount
        FROM json_each(?) CROSS JOIN appearance ON article_id = value JOIN faction named ON named.id = faction_id
        JOIN faction ON faction.id = named.canonical_id
        GROUP BY article_id, faction.id ORDER BY article_id, min(position)`,
      [ids],
    ),
  );
}

interface StoryRow {
  readonly parent: number;
  readonly key: string;
  readonly headline: string;
  readonly label: string | null;
  readonly origin: string;
  readonly url: string | null;
  readonly score: number | null;
}

/** The stories related to articles. @param ids row ids as a JSON array */
export async function storiesOf(read: Read, ids: string): Promise<Map<number, StoryRow[]>> {
  return byParent(
    await read<StoryRow>(
      `SELECT article_id AS parent, story.key, headline, label, origin, url, score
        FROM json_each(?) CROSS JOIN related_story story ON article_id = value ORDER BY article_id, position, story.key`,
      [ids],
    ),
  );
}

export function storyNode({ key, headline, label, origin, url, score }: StoryRow): object {
  return { id: idOf("RelatedStory", key), headline, label, origin, url, score };
}
