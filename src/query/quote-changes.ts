import { Field, ID, InputType } from "type-graphql";
import { QuoteChange, QuoteChangeKind } from "../store/quote-change.ts";
import { decodeGlobalId, keyOf } from "./global-id.ts";
import type { Listing } from "./listing.ts";
import { namesOf } from "./names-of.ts";
import { isIn, type Sql, sql } from "./sql.ts";

@InputType({ description: "Which changes of quotes to list; a change has to meet all that is given." })
export class QuoteChangeFilter {
  @Field(() => [QuoteChangeKind], { nullable: true, description: "Of one of these kinds." })
  kind?: QuoteChangeKind[] | null;

  @Field(() => ID, { nullable: true, description: "In the revisions of this article." })
  article?: string | null;

  @Field(() => ID, { nullable: true, description: "Said by this person or faction, before or after the change." })
  speaker?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "false: only where the publisher changed the words; see `QuoteChange.wordsInBoth`.",
  })
  wordsInBoth?: boolean | null;
}

/** All changes of quotes, in the order in which the revisions that made them were stored. */
export function allQuoteChanges(filter?: QuoteChangeFilter | null): Listing<QuoteChange> {
  const order = { keys: ["node.revision_id", "node.position"], descending: false };
  return { name: "quote changes all", entity: QuoteChange, order, conditions: filter ? conditionsOf(filter) : [] };
}

function conditionsOf({ kind, article, speaker, wordsInBoth }: QuoteChangeFilter): Sql[] {
  const conditions: Sql[] = [];
  if (kind) conditions.push(isIn("node.kind", kind));
  if (article) {
    const select = "SELECT id FROM revision WHERE article_id = (SELECT id FROM article WHERE key = ?)";
    conditions.push(sql(`node.revision_id IN (${select})`, keyOf(article, "Article")));
  }
  if (speaker) {
    const key = keyOf(speaker, "Person", "Faction");
    const { type } = decodeGlobalId(speaker);
    const table = type === "Person" ? "person" : "faction";
    const keys = `SELECT ? UNION SELECT key FROM ${table} WHERE id IN (${namesOf(table)})`;
    const select = `SELECT change_id FROM quote_change_speaker WHERE type = ? AND key IN (${keys})`;
    conditions.push(sql(`node.id IN (${select})`, type, key, key));
  }
  if (typeof wordsInBoth === "boolean") conditions.push(sql("node.words_in_both = ?", wordsInBoth ? 1 : 0));
  return conditions;
}
