import { Field, ID, InputType } from "type-graphql";
import { composable } from "./composable.ts";
import { DateRange, isWithin } from "./date-range.ts";
import { bodiesOf } from "./faction-voices.ts";
import { type Composed, conditionOf, type FilterRules } from "./filter.ts";
import { keysOf } from "./global-id.ts";
import { namesOf } from "./names-of.ts";
import { parseSearch } from "./search-syntax.ts";
import { isOneOf, join, type Sql, sql } from "./sql.ts";

@composable
@InputType({ description: "Which articles to list; an article has to meet all that is given." })
export class ArticleFilter implements Composed<ArticleFilter> {
  and?: ArticleFilter[] | null;
  or?: ArticleFilter[] | null;
  not?: ArticleFilter | null;

  @Field(() => [ID], { nullable: true, description: "One of these." })
  id?: string[] | null;

  @Field(() => DateRange, { nullable: true, description: "First published in this time." })
  datePublished?: DateRange | null;

  @Field(() => [String], { nullable: true, description: "Of one of these publishers, as the article writes them." })
  publisher?: string[] | null;

  @Field(() => [String], { nullable: true, description: "Of one of these sections, as the publisher writes them." })
  section?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'In one of these languages, as BCP 47 tags; "en" also takes "en-GB".',
  })
  language?: string[] | null;

  @Field(() => [ID], { nullable: true, description: "With one of these people in it." })
  person?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: "With one of these factions in it, or a body that is part of one, at any depth.",
  })
  faction?: string[] | null;

  @Field(() => [ID], { nullable: true, description: "With one of these places in it." })
  place?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: "With these words in headline, standfirst, body or names; in the syntax of `search`.",
  })
  text?: string | null;
}

const rules: FilterRules<ArticleFilter> = {
  id: (ids) => isOneOf("node.key", keysOf(ids, "Article")),
  datePublished: (range) => isWithin("coalesce(node.date_published, '')", range),
  publisher: (names) => isOneOf("node.publisher", names),
  section: (names) => isOneOf("node.section", names),
  language: isLanguage,
  person: (ids) => appears("person", namesOf("person", keysOf(ids, "Person"))),
  faction: (ids) => appears("faction", bodiesOf(keysOf(ids, "Faction"))),
  place: (ids) => appears("place", namesOf("place", keysOf(ids, "Place"))),
  text: (text) => {
    const found = parseSearch(text);
    if (!found) return sql("FALSE");
    return sql("node.id IN (SELECT rowid FROM article_text WHERE article_text MATCH ?)", found.match);
  },
};

/**
 * The condition on an article, `node`, that a filter stands for.
 *
 * @param path where it stands, if it is a part of another filter
 * @throws RequestError BAD_USER_INPUT; see `conditionOf`
 */
export function articleCondition(filter: ArticleFilter | null | undefined, path?: string): Sql {
  return conditionOf(rules, filter, path);
}

/** RFC 4647, basic filtering: a tag takes itself and what is more exact. */
function isLanguage(tags: readonly string[]): Sql {
  const starts = "instr(lower(node.in_language) || '-', lower(value) || '-') = 1";
  return sql(`EXISTS (SELECT 1 FROM json_each(?) WHERE ${starts})`, JSON.stringify(tags));
}

function appears(table: "person" | "faction" | "place", entities: Sql): Sql {
  return join([sql(`node.id IN (SELECT article_id FROM appearance WHERE ${table}_id IN (`), entities, sql("))")], "");
}
