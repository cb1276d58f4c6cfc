import { Field, ID, InputType } from "type-graphql";
import { QuoteChange, QuoteChangeKind } from "../store/quote-change.ts";
import { composable } from "./composable.ts";
import { type Composed, conditionOf, type FilterRules } from "./filter.ts";
import { keysByType, keysOf } from "./global-id.ts";
import { ascending, type Listing } from "./listing.ts";
import { namesOf } from "./names-of.ts";
import { anyOf, isIn, isOneOf, join, type Sql, sql } from "./sql.ts";

@composable
@InputType({ description: "Which changes of quotes to list; a change has to meet all that is given." })
export class QuoteChangeFilter implements Composed<QuoteChangeFilter> {
  and?: QuoteChangeFilter[] | null;
  or?: QuoteChangeFilter[] | null;
  not?: QuoteChangeFilter | null;

  @Field(() => [QuoteChangeKind], { nullable: true, description: "Of one of these kinds." })
  kind?: QuoteChangeKind[] | null;

  @Field(() => [ID], { nullable: true, description: "In the revisions of one of these articles." })
  article?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: "Said by one of these people or factions, before or after the change.",
  })
  speaker?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "false: only where the publisher changed the words; see `QuoteChange.wordsInBoth`.",
  })
  wordsInBoth?: boolean | null;
}

const rules: FilterRules<QuoteChangeFilter> = {
  kind: (kinds) => isOneOf("node.kind", kinds),
  article: (ids) => {
    const keys = isIn("article.key", keysOf(ids, "Article"));
    const select = "SELECT revision.id FROM article JOIN revision ON revision.article_id = article.id WHERE";
    return join([sql(`node.revision_id IN (${select}`), keys, sql(")")], " ");
  },
  speaker: (ids) => anyOf([...keysByType(ids, ["Person", "Faction"])].map(([type, keys]) => isSaidBy(type, keys))),
  wordsInBoth: (both) => sql("node.words_in_both = ?", both ? 1 : 0),
};

/** The kept revisions name their speakers by key: by the one that was given, or by that of another name for the same. */
function isSaidBy(type: "Person" | "Faction", keys: readonly string[]): Sql {
  const table = type === "Person" ? "person" : "faction";
  const list = JSON.stringify(keys);
  return join(
    [
      sql(
        `node.id IN (SELECT change_id FROM quote_change_speaker WHERE type = ? AND key IN (
          SELECT value FROM json_each(?) UNION SELECT key FROM ${table} WHERE id IN (`,
        type,
        list,
      ),
      namesOf(table, keys),
      sql(")))"),
    ],
    "",
  );
}

/** All changes of quotes, in the order in which the revisions that made them were stored. */
export function allQuoteChanges(filter?: QuoteChangeFilter | null): Listing<QuoteChange> {
  const order = ascending("node.revision_id", "node.position");
  return { name: "quote changes all", entity: QuoteChange, order, conditions: [conditionOf(rules, filter)] };
}
