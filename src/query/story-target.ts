import type { Loaders } from "./loaders.ts";
import { isIn, join, type Sql, sql } from "./sql.ts";

/** The article that a related story is, and how that is known. */
export interface StoryTarget {
  readonly articleId: number;
  readonly method: string;
  readonly confidence: number;
}

/**
 * What pointers lead to is not stored but looked up, so that it is right whatever comes, goes or moves, and so that a
 * story that thousands point to arrives as fast as any other. The rules, the first that finds something counts:
 *
 * - COMPUTED: the story was found from the article itself.
 * - ADDRESS: the article has the pointer's address; of two, the one that has it letter by letter.
 * - HEADLINE_OF_PUBLISHER: the pointer's own publisher has one article of this headline.
 * - HEADLINE: the store has one article of this headline.
 *
 * By headline nothing is found if both have an address (then the address has said no), and no article is its own target.
 */
const rules = `
  SELECT story.id AS story, 'COMPUTED' AS method, story.score AS confidence, story.target_id AS article
    FROM story WHERE story.target_id IS NOT NULL
  UNION ALL
  SELECT story.id, 'ADDRESS', 1, (SELECT sketch.article_id FROM article_sketch sketch
      JOIN article ON article.id = sketch.article_id
      WHERE sketch.address = story.address AND sketch.article_id <> story.article_id
      ORDER BY article.url = story.url DESC, article.key LIMIT 1)
    FROM story WHERE story.address IS NOT NULL
  UNION ALL
  SELECT story.id, 'HEADLINE_OF_PUBLISHER', 0.9, ${onlyOne("AND sketch.publisher = story.publisher")}
    FROM story WHERE story.headline_key IS NOT NULL AND story.publisher IS NOT NULL
  UNION ALL
  SELECT story.id, 'HEADLINE', 0.7, ${onlyOne("")}
    FROM story WHERE story.headline_key IS NOT NULL`;

/** The article with the story's headline where there is one only; of more than two, no third is looked at. */
function onlyOne(more: string): string {
  return `(SELECT iif(count(*) = 1 AND (story.address IS NULL OR max(other.address) IS NULL), min(other.id), NULL)
      FROM (SELECT sketch.article_id AS id, sketch.address FROM article_sketch sketch
        WHERE sketch.headline_key = story.headline_key AND sketch.article_id <> story.article_id ${more} LIMIT 2) other)`;
}

/** A SELECT of `story`, `method`, `confidence` and `article`: the target of each story that has one, each story once. */
function targetsOf(stories: Sql): Sql {
  return join(
    [
      sql(`WITH story AS MATERIALIZED (SELECT story.id, story.article_id, story.address, story.url, story.headline_key,
          story.target_id, story.score, article.publisher
        FROM related_story story JOIN article ON article.id = story.article_id WHERE`),
      stories,
      // SQLite takes the other columns from the row that has the max, the highest of the rules.
      sql(`) SELECT story, method, max(confidence) AS confidence, article FROM (${rules})
        WHERE article IS NOT NULL GROUP BY story`),
    ],
    " ",
  );
}

/** The target of a related story; null where the store does not have it. */
export function storyTarget(loaders: Loaders, storyId: number): Promise<StoryTarget | null> {
  const loader = loaders.batched<number, StoryTarget | null>("target of related story", async (ids) => {
    const { text, values } = targetsOf(isIn("story.id", ids));
    const rows = await loaders.store.reader.all<StoryTarget & { story: number }>(
      `SELECT story, article AS "articleId", method, confidence FROM (${text})`,
      values,
      { plain: true },
    );
    const found = new Map(rows.map(({ story, ...target }) => [story, target]));
    return ids.map((id) => found.get(id) ?? null);
  });
  return loader.load(storyId);
}

/** A SELECT of `parent`, an article, and `node`, an editorial pointer whose target it is. */
export function linksTo(articleIds: readonly number[]): Sql {
  const list = JSON.stringify(articleIds);
  const pointers = sql(
    `story.id IN (
        SELECT pointer.id FROM json_each(?) CROSS JOIN article_sketch sketch ON sketch.article_id = value
          CROSS JOIN related_story pointer ON pointer.address = sketch.address
        UNION
        SELECT pointer.id FROM json_each(?) CROSS JOIN article_sketch sketch ON sketch.article_id = value
          CROSS JOIN related_story pointer ON pointer.headline_key = sketch.headline_key)`,
    list,
    list,
  );
  const { text, values } = targetsOf(pointers);
  return join(
    [{ text: `SELECT article AS parent, story AS node FROM (${text}) WHERE`, values }, isIn("article", articleIds)],
    " ",
  );
}
