import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { aliasesOf } from "../query/aliases.ts";
import { articlesOfFaction } from "../query/articles.ts";
import { findPage } from "../query/connection.ts";
import { allFactions, partsOfFaction } from "../query/factions.ts";
import { findFactionByName } from "../query/find-by-name.ts";
import { findCanonical } from "../query/find-canonical.ts";
import { keyOf } from "../query/global-id.ts";
import { identityOf } from "../query/identities.ts";
import { searchNames } from "../query/name-search.ts";
import { membersOfFaction } from "../query/people.ts";
import { quotesAboutFaction, quotesOfFaction } from "../query/quotes.ts";
import { Alias } from "../store/alias.ts";
import { Faction } from "../store/faction.ts";
import {
  ArticleConnection,
  FactionConnection,
  IdentityConnection,
  PersonConnection,
  QuoteConnection,
} from "./connections.ts";
import type { GraphqlContext } from "./context.ts";
import { exactlyOne } from "./exactly-one.ts";
import {
  ArticleArguments,
  FactionArguments,
  FactionSearchArguments,
  PersonArguments,
  QuoteArguments,
} from "./list-arguments.ts";
import { PageArguments } from "./page-arguments.ts";

@Resolver(() => Faction)
export class FactionResolver {
  @Query(() => Faction, {
    nullable: true,
    description: "One faction, by exactly one of the arguments; null if there is none in the store.",
  })
  faction(
    @Arg("id", () => ID, { nullable: true, description: "Its global id." }) id: string | null,
    @Arg("slug", () => String, { nullable: true, description: "Its slug." }) slug: string | null,
    @Arg("name", () => String, {
      nullable: true,
      description: "Its name or alias, ignoring case; of several, the one in most articles.",
    })
    name: string | null,
    @Ctx() { loaders }: GraphqlContext,
  ) {
    const [by, value] = exactlyOne({ id, slug, name });
    if (by === "id") return findCanonical(loaders, Faction, "key", keyOf(value, "Faction"));
    return by === "slug" ? findCanonical(loaders, Faction, "slug", value) : findFactionByName(loaders, value);
  }

  @Query(() => FactionConnection, { description: "Factions, by name; of a search, the best first." })
  async factions(
    @Args(() => FactionSearchArguments) list: FactionSearchArguments,

    @Ctx() { loaders }: GraphqlContext,
  ) {
    const search = list.search?.trim() ? await searchNames(loaders, "faction", list.search) : null;
    return findPage(loaders, allFactions(list.filter, search), list);
  }

  @FieldResolver(() => [Alias], { description: "Other names that articles use, each once." })
  aliases(@Root() { id }: Faction, @Ctx() { loaders }: GraphqlContext) {
    return aliasesOf(loaders, "faction", id);
  }

  @FieldResolver(() => Faction, { nullable: true, description: "The body it is part of." })
  parentOrganization(@Root() { parentId }: Faction, @Ctx() { loaders }: GraphqlContext) {
    return findCanonical(loaders, Faction, "id", parentId);
  }

  @FieldResolver(() => FactionConnection, { description: "The bodies that are part of it, by name." })
  subOrganizations(
    @Root() { id }: Faction,
    @Args(() => FactionArguments) list: FactionArguments,

    @Ctx() { loaders }: GraphqlContext,
  ) {
    return findPage(loaders, partsOfFaction(list.filter), list, id);
  }

  @FieldResolver(() => PersonConnection, { description: "The people with a role in it, by name." })
  members(
    @Root() { id }: Faction,
    @Args(() => PersonArguments) list: PersonArguments,

    @Ctx() { loaders }: GraphqlContext,
  ) {
    return findPage(loaders, membersOfFaction(list.filter), list, id);
  }

  @FieldResolver(() => QuoteConnection, { description: "What it said, as a body." })
  quotes(
    @Root() { id }: Faction,
    @Args(() => QuoteArguments) list: QuoteArguments,
    @Arg("includeSubOrganizations", () => Boolean, {
      defaultValue: false,
      description: "Also what the bodies said that are part of it, at any depth.",
    })
    includeSubOrganizations: boolean,
    @Arg("includeMembers", () => Boolean, {
      defaultValue: false,
      description: "Also what people said who have a role in it, and what was said on its behalf.",
    })
    includeMembers: boolean,

    @Ctx() { loaders }: GraphqlContext,
  ) {
    return findPage(loaders, quotesOfFaction({ includeSubOrganizations, includeMembers }, list), list, id);
  }

  @FieldResolver(() => QuoteConnection, { description: "What was said about it." })
  quotesAbout(
    @Root() { id }: Faction,
    @Args(() => QuoteArguments) list: QuoteArguments,

    @Ctx() { loaders }: GraphqlContext,
  ) {
    return findPage(loaders, quotesAboutFaction(list), list, id);
  }

  @FieldResolver(() => IdentityConnection, {
    description: "Under which names it is in which articles, and why those are taken for it.",
  })
  identity(
    @Root() { id }: Faction,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() { loaders }: GraphqlContext,
  ) {
    return findPage(loaders, identityOf("faction"), page, id);
  }

  @FieldResolver(() => ArticleConnection, { description: "The articles it is in, newest first." })
  articles(
    @Root() { id }: Faction,
    @Args(() => ArticleArguments) list: ArticleArguments,

    @Ctx() { loaders }: GraphqlContext,
  ) {
    return findPage(loaders, articlesOfFaction(list), list, id);
  }
}
