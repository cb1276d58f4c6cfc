import { Field, ID, InputType } from "type-graphql";
import { AttributionStatus, QuoteKind } from "../store/quote.ts";
import { factionVoices } from "./faction-voices.ts";
import { decodeGlobalId, keyOf } from "./global-id.ts";
import { namesOf } from "./names-of.ts";
import { isIn, join, type Sql, sql } from "./sql.ts";

@InputType({ description: "Which quotes to list; a quote has to meet all that is given." })
export class QuoteFilter {
  @Field(() => ID, { nullable: true, description: "Said by this person or faction." })
  speaker?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      "Said by this faction, a body that is part of it, somebody with a role in one of them, or on its behalf.",
  })
  speakerFaction?: string | null;

  @Field(() => ID, { nullable: true, description: "About this person, faction or place." })
  about?: string | null;

  @Field(() => [QuoteKind], { nullable: true, description: "Of one of these kinds." })
  kind?: QuoteKind[] | null;

  @Field(() => [AttributionStatus], { nullable: true, description: "With one of these states of attribution." })
  status?: AttributionStatus[] | null;

  @Field(() => ID, { nullable: true, description: "In this article." })
  article?: string | null;
}

/**
 * The conditions on a quote, `node`, that a filter stands for.
 *
 * @throws RequestError BAD_USER_INPUT for an id that is none, or of a wrong type
 */
export function quoteConditions(filter: QuoteFilter): Sql[] {
  const conditions: Sql[] = [];
  if (filter.speaker) conditions.push(hasParty("SPEAKER", filter.speaker, ["Person", "Faction"]));
  if (filter.about) conditions.push(hasParty("ABOUT", filter.about, ["Person", "Faction", "Place"]));
  if (filter.speakerFaction) {
    const faction = sql(
      "SELECT canonical_id AS id FROM faction WHERE key = ?",
      keyOf(filter.speakerFaction, "Faction"),
    );
    const voices = factionVoices(faction, { includeSubOrganizations: true, includeMembers: true });
    conditions.push(join([sql("node.id IN (SELECT node FROM ("), voices, sql("))")], ""));
  }
  if (filter.kind) conditions.push(isIn("node.kind", filter.kind));
  if (filter.status) conditions.push(isIn("node.attribution_status", filter.status));
  if (filter.article) {
    conditions.push(sql("node.article_id IN (SELECT id FROM article WHERE key = ?)", keyOf(filter.article, "Article")));
  }
  return conditions;
}

function hasParty(role: "SPEAKER" | "ABOUT", id: string, types: ("Person" | "Faction" | "Place")[]): Sql {
  const key = keyOf(id, ...types);
  const { type } = decodeGlobalId(id);
  const table = type === "Person" ? "person" : type === "Faction" ? "faction" : "place";
  const names = table === "place" ? "SELECT id FROM place WHERE key = ?" : namesOf(table);
  return sql(`node.id IN (SELECT quote_id FROM quote_party WHERE ${table}_id IN (${names}) AND role = '${role}')`, key);
}
