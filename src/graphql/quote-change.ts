import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { findPage } from "../query/connection.ts";
import { findOne } from "../query/find.ts";
import type { Loaders } from "../query/loaders.ts";
import { allQuoteChanges, QuoteChangeFilter } from "../query/quote-changes.ts";
import { quotesOfRevision } from "../query/revisions.ts";
import { QuoteChange } from "../store/quote-change.ts";
import { Revision } from "../store/revision.ts";
import { QuoteChangeConnection } from "./connections.ts";
import type { GraphqlContext } from "./context.ts";
import { PageArguments } from "./page-arguments.ts";
import { RevisionQuote } from "./revision-quote.ts";

@Resolver(() => QuoteChange)
export class QuoteChangeResolver {
  @Query(() => QuoteChangeConnection, {
    description: "What became of quotes when their articles changed, revision by revision.",
  })
  quoteChanges(
    @Args(() => PageArguments) page: PageArguments,
    @Arg("filter", () => QuoteChangeFilter, { nullable: true, description: "Which ones." })
    filter: QuoteChangeFilter | null,
    @Ctx() { loaders }: GraphqlContext,
  ) {
    return findPage(loaders, allQuoteChanges(filter), page);
  }

  @FieldResolver(() => Revision, { description: "The revision that made the change." })
  revision(@Root() { revisionId }: QuoteChange, @Ctx() { loaders }: GraphqlContext) {
    return findOne(loaders, Revision, "id", revisionId);
  }

  @FieldResolver(() => RevisionQuote, {
    nullable: true,
    description: "The quote as the revision before has it; null for one that was ADDED.",
  })
  before(@Root() { previousId, beforePosition }: QuoteChange, @Ctx() { loaders }: GraphqlContext) {
    return quoteAt(loaders, previousId, beforePosition);
  }

  @FieldResolver(() => RevisionQuote, {
    nullable: true,
    description: "The quote as this revision has it; null for one that was LOST.",
  })
  after(@Root() { revisionId, afterPosition }: QuoteChange, @Ctx() { loaders }: GraphqlContext) {
    return quoteAt(loaders, revisionId, afterPosition);
  }
}

async function quoteAt(loaders: Loaders, revisionId: number, position: number | null) {
  const revision = position === null ? null : await findOne(loaders, Revision, "id", revisionId);
  if (position === null || !revision) return null;
  return (await quotesOfRevision(loaders, revision))[position] ?? null;
}
