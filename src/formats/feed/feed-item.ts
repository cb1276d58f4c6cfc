import { plainTextOf } from "../html/plain-text-of.ts";
import type { ArticleRecord } from "../json/article-record.ts";

/** An item as its feed states it; null for what it does not. Titles and names are text, content is HTML or text. */
export interface FeedItem {
  readonly id: string | null;
  readonly url: string | null;
  readonly title: string | null;
  readonly summaryHtml: string | null;
  readonly contentHtml: string | null;
  readonly contentText: string | null;
  readonly captions: readonly string[];
  readonly authors: readonly string[];
  readonly datePublished: string | null;
  readonly dateModified: string | null;
  readonly publisher: string | null;
  readonly section: string | null;
  readonly inLanguage: string | null;
  readonly related: readonly { readonly headline: string; readonly url: string }[];
}

/** What a feed says about all its items. */
export interface FeedChannel {
  readonly title: string | null;
  readonly language: string | null;
  readonly authors: readonly string[];
}

/** The item as an article of our own shape: full content where the feed has it, else the summary. */
export function recordOf(item: FeedItem, channel: FeedChannel): ArticleRecord | { readonly problem: string } {
  const content = item.contentHtml ?? (item.contentText === null ? item.summaryHtml : null);
  const text = item.contentText;
  const said = plainTextOf(content ?? text ?? "");
  if (said === "") {
    if (item.title === null) return { problem: "it has neither a title nor text" };
    const page = item.url === null ? "" : `; its page may have some: ${item.url}`;
    return { problem: `"${item.title.slice(0, 60)}" has no text, only a title${page}` };
  }
  const captions = item.captions.filter((caption) => !said.includes(caption));
  const figures = captions.map((caption) => `<figure><figcaption>${escapeHtml(caption)}</figcaption></figure>`);
  const words = content === null ? { text } : { html: [content, ...figures].join("\n") };
  const record = {
    url: item.url,
    id: item.id,
    headline: item.title,
    standfirst: standfirstOf(item, said),
    ...words,
    authors: item.authors.length > 0 ? item.authors : channel.authors,
    datePublished: item.datePublished,
    dateModified: item.dateModified,
    publisher: item.publisher ?? channel.title,
    section: item.section,
    inLanguage: item.inLanguage ?? channel.language,
    relatedStories: item.related,
  };
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null && String(value) !== ""));
}

/** A summary beside the full content is a standfirst, unless it is the content's own beginning. */
function standfirstOf({ contentHtml, contentText, summaryHtml }: FeedItem, said: string): string | null {
  if (contentHtml === null && contentText === null) return null;
  const summary = plainTextOf(summaryHtml ?? "");
  const beginning = summary.replace(/\s*(?:\[?(?:…|\.\.\.)\]?|\[&hellip;\])\s*.*$/su, "");
  return summary === "" || said.includes(beginning) ? null : summary;
}

const escapeHtml = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
