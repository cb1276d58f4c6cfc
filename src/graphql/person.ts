import { GraphQLDateTime } from "graphql-scalars";
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { aliasesOf } from "../query/aliases.ts";
import { articlesOfPerson } from "../query/articles.ts";
import { findPage } from "../query/connection.ts";
import { findPersonByName } from "../query/find-by-name.ts";
import { findCanonical } from "../query/find-canonical.ts";
import { keyOf } from "../query/global-id.ts";
import { identityOf } from "../query/identities.ts";
import { searchNames } from "../query/name-search.ts";
import { allPeople } from "../query/people.ts";
import { quotesAboutPerson, quotesOfPerson } from "../query/quotes.ts";
import { rolesOf } from "../query/roles.ts";
import { Alias } from "../store/alias.ts";
import { Person } from "../store/person.ts";
import { Role } from "../store/role.ts";
import { ArticleConnection, IdentityConnection, PersonConnection, QuoteConnection } from "./connections.ts";
import type { GraphqlContext } from "./context.ts";
import { exactlyOne } from "./exactly-one.ts";
import { ArticleArguments, PersonSearchArguments, QuoteArguments } from "./list-arguments.ts";
import { PageArguments } from "./page-arguments.ts";

@Resolver(() => Person)
export class PersonResolver {
  @Query(() => Person, {
    nullable: true,
    description: "One person, by exactly one of the arguments; null if there is none in the store.",
  })
  person(
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
    if (by === "id") return findCanonical(loaders, Person, "key", keyOf(value, "Person"));
    return by === "slug" ? findCanonical(loaders, Person, "slug", value) : findPersonByName(loaders, value);
  }

  @Query(() => PersonConnection, { description: "People, by name; of a search, the best first." })
  async people(
    @Args(() => PersonSearchArguments) list: PersonSearchArguments,

    @Ctx() { loaders }: GraphqlContext,
  ) {
    const search = list.search?.trim() ? await searchNames(loaders, "person", list.search) : null;
    return findPage(loaders, allPeople(list.filter, search), list);
  }

  @FieldResolver(() => [Alias], { description: "Other names that articles use, each once." })
  aliases(@Root() { id }: Person, @Ctx() { loaders }: GraphqlContext) {
    return aliasesOf(loaders, "person", id);
  }

  @FieldResolver(() => [Role], {
    description:
      "What articles call the person to be, each once, with the first evidence; first seen first, those without a date last.",
  })
  roles(
    @Root() { id }: Person,
    @Arg("at", () => GraphQLDateTime, {
      nullable: true,
      description:
        "Only what holds at this time: what is stated both by then and from then on; where there is none, what was stated last before.",
    })
    at: Date | null,
    @Ctx() { loaders }: GraphqlContext,
  ) {
    return rolesOf(loaders, id, at);
  }

  @FieldResolver(() => QuoteConnection, { description: "What the person said, alone or with others." })
  quotes(
    @Root() { id }: Person,
    @Args(() => QuoteArguments) list: QuoteArguments,

    @Ctx() { loaders }: GraphqlContext,
  ) {
    return findPage(loaders, quotesOfPerson(list), list, id);
  }

  @FieldResolver(() => QuoteConnection, { description: "What others said about the person." })
  quotesAbout(
    @Root() { id }: Person,
    @Args(() => QuoteArguments) list: QuoteArguments,

    @Ctx() { loaders }: GraphqlContext,
  ) {
    return findPage(loaders, quotesAboutPerson(list), list, id);
  }

  @FieldResolver(() => IdentityConnection, {
    description: "Under which names it is in which articles, and why those are taken for it.",
  })
  identity(@Root() { id }: Person, @Args(() => PageArguments) page: PageArguments, @Ctx() { loaders }: GraphqlContext) {
    return findPage(loaders, identityOf("person"), page, id);
  }

  @FieldResolver(() => ArticleConnection, { description: "The articles the person is in, newest first." })
  articles(
    @Root() { id }: Person,
    @Args(() => ArticleArguments) list: ArticleArguments,

    @Ctx() { loaders }: GraphqlContext,
  ) {
    return findPage(loaders, articlesOfPerson(list), list, id);
  }
}
