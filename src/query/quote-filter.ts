import { Field, Float, ID, InputType } from "type-graphql";
import { AttributionStatus, QuoteKind } from "../store/quote.ts";
import { ArticleFilter, articleCondition } from "./article-filter.ts";
import { composable } from "./composable.ts";
import { DateRange, isWithin } from "./date-range.ts";
import { factionVoices, wanted } from "./faction-voices.ts";
import { type Composed, conditionOf, type FilterRules } from "./filter.ts";
import { keysByType, keysOf } from "./global-id.ts";
import { namesOf } from "./names-of.ts";
import { badUserInput } from "./request-error.ts";
import { parseSearch } from "./search-syntax.ts";
import { anyOf, isIn, isOneOf, join, type Sql, sql } from "./sql.ts";

@composable
@InputType({ description: "Which quotes to list; a quote has to meet all that is given." })
export class QuoteFilter implements Composed<QuoteFilter> {
  and?: QuoteFilter[] | null;
  or?: QuoteFilter[] | null;
  not?: QuoteFilter | null;

  @Field(() => [ID], { nullable: true, description: "One of these." })
  id?: string[] | null;

  @Field(() => [ID], { nullable: true, description: "Said by one of these people or factions." })
  speaker?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      "Said by one of these factions, a body that is part of one, somebody with a role in one of them, or on its behalf.",
  })
  speakerFaction?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'By somebody who has a role of one of these names, in any article, ignoring case: "foreign minister".',
  })
  role?: string[] | null;

  @Field(() => [ID], { nullable: true, description: "About one of these people, factions or places." })
  about?: string[] | null;

  @Field(() => [QuoteKind], { nullable: true, description: "Of one of these kinds." })
  kind?: QuoteKind[] | null;

  @Field(() => [AttributionStatus], { nullable: true, description: "With one of these states of attribution." })
  status?: AttributionStatus[] | null;

  @Field(() => Float, {
    nullable: true,
    description: "With an attribution at least so sure, from 0 to 1: `Attribution.confidence`.",
  })
  minimumConfidence?: number | null;

  @Field(() => [ID], { nullable: true, description: "In one of these articles." })
  article?: string[] | null;

  @Field(() => ArticleFilter, { nullable: true, description: "In an article like this." })
  inArticle?: ArticleFilter | null;

  @Field(() => DateRange, { nullable: true, description: "In an article that was first published in this time." })
  datePublished?: DateRange | null;

  @Field(() => String, { nullable: true, description: "With these words in it; in the syntax of `search`." })
  text?: string | null;
}

const rules: FilterRules<QuoteFilter> = {
  id: (ids) => isOneOf("node.key", keysOf(ids, "Quote")),
  speaker: (ids) => hasParty("SPEAKER", ids, ["Person", "Faction"]),
  speakerFaction: (ids) => {
    const voices = { includeSubOrganizations: true, includeMembers: true };
    return among("SELECT node FROM (", factionVoices(wanted(keysOf(ids, "Faction")), voices), ")");
  },
  // Each holder once, however many articles state the role, before their quotes are looked up.
  role: (names) =>
    among(
      `SELECT quote_id FROM quote_party WHERE role = 'SPEAKER' AND person_id IN (SELECT named.id
        FROM (SELECT DISTINCT person_id FROM role WHERE`,
      isIn("role_name COLLATE NOCASE", names),
      `) holder JOIN person held ON held.id = holder.person_id JOIN person named ON named.canonical_id = held.canonical_id)`,
    ),
  about: (ids) => hasParty("ABOUT", ids, ["Person", "Faction", "Place"]),
  // Not from an index: nearly all that is asked for is frequent, and a page of it is soon found in the order of the list.
  kind: (kinds) => isOneOf("+node.kind", kinds),
  status: (states) => isOneOf("node.attribution_status", states),
  minimumConfidence: (least) => {
    if (!(least >= 0 && least <= 1)) throw badUserInput(`${least} is not from 0 to 1`);
    return sql("node.attribution_confidence >= ?", least);
  },
  article: (ids) => {
    const keys = isIn("key", keysOf(ids, "Article"));
    return join([sql("node.article_id IN (SELECT id FROM article WHERE"), keys, sql(")")], " ");
  },
  inArticle: (filter, path) => {
    const condition = articleCondition(filter, path);
    return join([sql("node.article_id IN (SELECT node.id FROM article node WHERE"), condition, sql(")")], " ");
  },
  datePublished: (range) => isWithin("coalesce(node.date_published, '')", range),
  text: (text) => {
    const found = parseSearch(text);
    if (!found) return sql("FALSE");
    return sql("node.id IN (SELECT rowid FROM quote_text WHERE quote_text MATCH ?)", found.match);
  },
};

/**
 * The condition on a quote, `node`, that a filter stands for.
 *
 * @throws RequestError BAD_USER_INPUT; see `conditionOf`
 */
export function quoteCondition(filter: QuoteFilter | null | undefined): Sql {
  return conditionOf(rules, filter);
}

type PartyType = "Person" | "Faction" | "Place";

function hasParty(role: "SPEAKER" | "ABOUT", ids: readonly string[], types: readonly PartyType[]): Sql {
  const byType = keysByType(ids, types);
  return anyOf(
    [...byType].map(([type, keys]) => {
      const table = type === "Person" ? "person" : type === "Faction" ? "faction" : "place";
      return among(
        `SELECT quote_id FROM quote_party WHERE role = '${role}' AND ${table}_id IN (`,
        namesOf(table, keys),
        ")",
      );
    }),
  );
}

function among(start: string, inner: Sql, end: string): Sql {
  return join([sql(`node.id IN (${start}`), inner, sql(`${end})`)], " ");
}
