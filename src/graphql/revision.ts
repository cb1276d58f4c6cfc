import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { findAll, findOne } from "../query/find.ts";
import { quotesOfRevision } from "../query/revisions.ts";
import { Article } from "../store/article.ts";
import { QuoteChange } from "../store/quote-change.ts";
import { Revision } from "../store/revision.ts";
import { RevisionText } from "../store/revision-text.ts";
import type { GraphqlContext } from "./context.ts";
import { RevisionQuote } from "./revision-quote.ts";

@Resolver(() => Revision)
export class RevisionResolver {
  @FieldResolver(() => Article, { description: "The article that it is a revision of." })
  article(@Root() { articleId }: Revision, @Ctx() { loaders }: GraphqlContext) {
    return findOne(loaders, Article, "id", articleId);
  }

  @FieldResolver(() => String, {
    description: "The paragraphs and subheadings then, joined by a blank line. Spans with field BODY count in it.",
  })
  async bodyText(@Root() { id, articleId }: Revision, @Ctx() { loaders }: GraphqlContext): Promise<string | undefined> {
    const past = await findOne(loaders, RevisionText, "revisionId", id);
    return past?.bodyText ?? (await findOne(loaders, Article, "id", articleId))?.bodyText;
  }

  @FieldResolver(() => [RevisionQuote], { description: "Its quotes, in reading order." })
  quotes(@Root() revision: Revision, @Ctx() { loaders }: GraphqlContext) {
    return quotesOfRevision(loaders, revision);
  }

  @FieldResolver(() => [QuoteChange], {
    description: "What became of the quotes since the revision before it; none for the first.",
  })
  quoteChanges(@Root() { id }: Revision, @Ctx() { loaders }: GraphqlContext) {
    return findAll(loaders, QuoteChange, "revisionId", id, { order: "position" });
  }
}
