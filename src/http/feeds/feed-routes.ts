import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { GraphQLSchema } from "graphql";
import type { Config } from "../../config.ts";
import { startDeadline } from "../deadline.ts";
import type { CreateContext } from "../request-context.ts";
import { type ArticleNode, articleItem, articleSelection } from "./article-item.ts";
import { BadRequest } from "./bad-request.ts";
import { baseAddress } from "./base-address.ts";
import { type Feed, updatedOf } from "./feed.ts";
import { type FeedList, listReader } from "./list-reader.ts";
import { newsFinder } from "./news-finder.ts";
import { newsUpdated, writeNewsSitemap } from "./news-sitemap.ts";
import { type QuoteNode, quoteItem, quoteSelection } from "./quote-item.ts";
import { type Document, sendCacheable } from "./send-cacheable.ts";
import { writeAtom } from "./write-atom.ts";
import { writeJsonFeed } from "./write-json-feed.ts";
import { writeRss } from "./write-rss.ts";

const articles: FeedList<ArticleNode> = { name: "articles", selection: articleSelection, itemOf: articleItem };
const quotes: FeedList<QuoteNode> = { name: "quotes", selection: quoteSelection, itemOf: quoteItem };

const formats: readonly {
  readonly extension: string;
  readonly mediaType: string;
  readonly write: (feed: Feed) => string;
}[] = [
  { extension: "rss", mediaType: "application/rss+xml", write: writeRss },
  { extension: "atom", mediaType: "application/atom+xml", write: writeAtom },
  { extension: "json", mediaType: "application/feed+json", write: writeJsonFeed },
];

/** Where feeds come from: the parts of a server that they need. */
interface FeedParts {
  readonly config: Pick<Config, "publicUrl" | "title" | "queryTimeout">;
  readonly schema: GraphQLSchema;
  readonly createContext: CreateContext;
}

/** Makes what a request is answered with, from its query and what the resolvers share. */
type MakeDocument = (request: FastifyRequest, query: URLSearchParams, context: object) => Promise<Document>;

/**
 * Serves `/feeds/articles` and `/feeds/quotes`, each as `.rss`, `.atom` and `.json`, and `/feeds/sitemap-news.xml`; those of
 * them that the schema has the lists for. See docs/feeds.md.
 */
export function addFeedRoutes(app: FastifyInstance, parts: FeedParts): void {
  addListRoutes(app, parts, articles);
  addListRoutes(app, parts, quotes);
  const findNews = newsFinder(parts.schema);
  if (!findNews) return;
  addRoute(app, parts, "/feeds/sitemap-news.xml", async (_request, query, context) => {
    const news = await findNews(context, query, new Date());
    return { mediaType: "application/xml", body: writeNewsSitemap(news), updated: newsUpdated(news) };
  });
}

function addListRoutes<Node>(app: FastifyInstance, parts: FeedParts, list: FeedList<Node>): void {
  const read = listReader(parts.schema, list);
  if (!read) return;
  const { publicUrl, title: owner } = parts.config;
  for (const { extension, mediaType, write } of formats) {
    const path = `/feeds/${list.name}.${extension}`;
    addRoute(app, parts, path, async (request, query, context) => {
      const base = baseAddress(publicUrl, request);
      const { title, items } = await read(context, query, base);
      const selfUrl = `${base}${path}${query.size > 0 ? `?${query}` : ""}`;
      const feed = { title: `${owner} – ${title}`, owner, selfUrl, homeUrl: `${base}/explorer/`, items };
      return { mediaType, body: write(feed), updated: updatedOf(feed) };
    });
  }
}

/**
 * Answers GET and HEAD with a document; a request that makes no sense gets 400 and one line that says why, one that takes longer
 * than a query may gets 503.
 */
function addRoute(
  app: FastifyInstance,
  { config, createContext }: FeedParts,
  path: string,
  makeDocument: MakeDocument,
): void {
  app.get(path, async (request: FastifyRequest, reply: FastifyReply) => {
    const { signal, clear } = startDeadline(config.queryTimeout);
    try {
      const [, query = ""] = /\?(.*)$/su.exec(request.url) ?? [];
      const document = await makeDocument(request, new URLSearchParams(query), createContext(signal));
      return sendCacheable(request, reply, document);
    } catch (error) {
      if (!(error instanceof BadRequest)) throw error;
      const [status, message] = signal?.aborted ? [503, signal.reason.message] : [400, error.message];
      return reply.code(status).type("text/plain; charset=utf-8").send(`${message}\n`);
    } finally {
      clear();
    }
  });
}
