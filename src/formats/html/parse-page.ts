import type { JsonObject } from "../json/fields.ts";
import { descendants, type Element } from "../markup/element.ts";
import type { MarkupBlock } from "../markup/markup-block.ts";
import { outlineOf } from "../markup/outline.ts";
import type { Metadata } from "../metadata.ts";
import { splitParagraphs } from "../paragraph.ts";
import { wordsOf } from "../same-words.ts";
import type { Source } from "../source.ts";
import type { Story } from "../story.ts";
import { storyOf, type Words } from "../story-of.ts";
import { articleBody, mainArticle } from "./article-data.ts";
import { decodeHtml } from "./decode-html.ts";
import { findArticle } from "./find-article.ts";
import { type LinkedData, readLinkedData } from "./json-ld.ts";
import { labelPage } from "./label-page.ts";
import { pageBlocks } from "./page-blocks.ts";
import { type PageHead, readHead } from "./page-head.ts";
import { pageMetadata, titleOf } from "./page-metadata.ts";
import { parseContent } from "./parse-content.ts";
import { parseHtml } from "./parse-html.ts";
import { refuseOtherPages } from "./refuse-other-pages.ts";

/**
 * Reads the article of a page: what it states in JSON-LD and its head, and the words that its markup shows.
 *
 * @throws FormatError in one line, for a page that has no article: a home page, a login, an error
 */
export function parsePage(source: Source): Story {
  const root = parseHtml(decodeHtml(source));
  const head = readHead(root, source.origin.url);
  const data = readLinkedData(root);
  const article = articleOf(head, data, source);
  const stated = pageMetadata(head, data, article, source.origin.url);
  const { words, headline } = wordsOfPage(root, head, article, stated);
  const story = storyOf(words, { ...stated, headline });
  const linkedHeadings = words.filter(({ level, link }) => level != null && link?.whole).length;
  refuseOtherPages({ root, head, data, article, story, linkedHeadings });
  return story;
}

function articleOf(head: PageHead, data: LinkedData, { origin }: Source): JsonObject | null {
  const addresses = [head.canonical, head.meta("og:url"), origin.url].filter((address) => address !== null);
  return mainArticle(data, addresses, [head.meta("og:title") ?? "", titleOf(head, null)].filter(Boolean));
}

function wordsOfPage(
  root: Element,
  head: PageHead,
  article: JsonObject | null,
  stated: Metadata,
): { words: Words; headline: string } {
  const body = [...descendants(root)].find(({ name }) => name === "body") ?? root;
  const text = article === null ? null : articleBody(article);
  const column = findArticle(body, text);
  const around =
    column === null ? { opening: [], text: [], trailing: [] } : pageBlocks(body, column, outlineOf(body), head.baseUrl);
  const shown = text !== null && isStubOf(around.text, text) ? statedBlocks(text, head.baseUrl) : around.text;
  const site = [stated.publisher, head.title].flatMap((name) => name ?? []);
  return labelPage({ ...around, text: shown }, stated.headline ?? "", article !== null, site);
}

/** A paywall shows the beginning, and a page that scripts fill in shows nothing, where JSON-LD has it all. */
function isStubOf(blocks: readonly MarkupBlock[], text: string): boolean {
  const shown = blocks.filter(({ kind }) => kind === null || kind === "LIST_ITEM" || kind === "SUBHEADING");
  const length = shown.reduce((sum, block) => sum + wordsOf(block.text).length, 0);
  return length < wordsOf(text).length * leastShown;
}

const leastShown = 0.6;

function statedBlocks(text: string, baseUrl: string | null): Words {
  if (/<(?:p|br|div)\b/iu.test(text)) return parseContent(text, baseUrl);
  const decoded = /&(?:#\d+|#x[\da-f]+|[a-z]+);/iu.test(text)
    ? parseContent(`<pre>${text.replaceAll("<", "&lt;")}</pre>`, null)
        .map((block) => block.text)
        .join("\n")
    : text;
  return splitParagraphs(decoded).map((paragraph) => ({ text: paragraph.text, kind: null }));
}
