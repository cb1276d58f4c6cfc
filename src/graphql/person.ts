import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { aliasesOf, rolesOf } from "../query/aliases.ts";
import { ArticleFilter } from "../query/article-filter.ts";
import { articlesOfPerson } from "../query/articles.ts";
import { findPage } from "../query/connection.ts";
import { findPersonByName } from "../query/find-by-name.ts";
import { findCanonical } from "../query/find-canonical.ts";
import { keyOf } from "../query/global-id.ts";
import { identityOf } from "../query/identities.ts";
import { allPeople, PersonFilter } from "../query/people.ts";
import { QuoteFilter } from "../query/quote-filter.ts";
import { quotesAboutPerson, quotesOfPerson } from "../query/quotes.ts";
import { Alias } from "../store/alias.ts";
import { Person } from "../store/person.ts";
import { Role } from "../store/role.ts";
import { ArticleConnection, IdentityConnection, PersonConnection, QuoteConnection } from "./connections.ts";
import type { GraphqlContext } from "./context.ts";
import { exactlyOne } from "./exactly-one.ts";
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

  @Query(() => PersonConnection, { description: "People, by name." })
  people(
    @Args(() => PageArguments) page: PageArguments,
    @Arg("filter", () => PersonFilter, { nullable: true, description: "Which ones." }) filter: PersonFilter | null,
    @Ctx() { loaders }: GraphqlContext,
  ) {
    return findPage(loaders, allPeople(filter), page);
  }

  @FieldResolver(() => [Alias], { description: "Other names that articles use, each once." })
  aliases(@Root() { id }: Person, @Ctx() { loaders }: GraphqlContext) {
    return aliasesOf(loaders, "person", id);
  }

  @FieldResolver(() => [Role], {
    description: "What articles call the person to be, each once, with the first evidence.",
  })
  roles(@Root() { id }: Person, @Ctx() { loaders }: GraphqlContext) {
    return rolesOf(loaders, id);
  }

  @FieldResolver(() => QuoteConnection, { description: "What the person said, alone or with others." })
  quotes(
    @Root() { id }: Person,
    @Args(() => PageArguments) page: PageArguments,
    @Arg("filter", () => QuoteFilter, { nullable: true, description: "Which ones." }) filter: QuoteFilter | null,
    @Ctx() { loaders }: GraphqlContext,
  ) {
    return findPage(loaders, quotesOfPerson(filter), page, id);
  }

  @FieldResolver(() => QuoteConnection, { description: "What others said about the person." })
  quotesAbout(
    @Root() { id }: Person,
    @Args(() => PageArguments) page: PageArguments,
    @Arg("filter", () => QuoteFilter, { nullable: true, description: "Which ones." }) filter: QuoteFilter | null,
    @Ctx() { loaders }: GraphqlContext,
  ) {
    return findPage(loaders, quotesAboutPerson(filter), page, id);
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
    @Args(() => PageArguments) page: PageArguments,
    @Arg("filter", () => ArticleFilter, { nullable: true, description: "Which ones." }) filter: ArticleFilter | null,
    @Ctx() { loaders }: GraphqlContext,
  ) {
    return findPage(loaders, articlesOfPerson(filter), page, id);
  }
}
