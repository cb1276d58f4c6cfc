import type { PastQuote } from "../store/past-quote.ts";
import { Revision } from "../store/revision.ts";
import { RevisionText } from "../store/revision-text.ts";
import { snapshotQuotes } from "../store/snapshot-quotes.ts";
import { findOne } from "./find.ts";
import { descending, type Listing } from "./listing.ts";
import type { Loaders } from "./loaders.ts";
import { isIn, join, sql } from "./sql.ts";

/** The revisions of articles, newest first. */
export function revisionsOfArticle(): Listing<Revision> {
  const select = "SELECT article_id AS parent, id AS node FROM revision WHERE";
  return {
    name: "revisions of article",
    entity: Revision,
    order: descending("node.number"),
    link: { select: (articles) => join([sql(select), isIn("article_id", articles)], " ") },
    conditions: [],
  };
}

/** The quotes of a revision, in reading order: of a past one as they were kept, of the present one as they are. */
export async function quotesOfRevision(
  loaders: Loaders,
  { id, articleId }: Pick<Revision, "id" | "articleId">,
): Promise<readonly PastQuote[]> {
  const past = await findOne(loaders, RevisionText, "revisionId", id);
  // Read once for the revision, however many of its changes point into it.
  if (past) return parsed(loaders).load(past.quotesJson);
  return loaders
    .batched<number, PastQuote[]>("quotes of present revisions", async (articles) => {
      const found = await snapshotQuotes((text, values) => loaders.store.reader.all(text, values), articles);
      return articles.map((article) => found.get(article) ?? []);
    })
    .load(articleId);
}

function parsed(loaders: Loaders) {
  return loaders.batched<string, readonly PastQuote[]>("parsed quotes", async (all) =>
    all.map((json) => JSON.parse(json)),
  );
}
