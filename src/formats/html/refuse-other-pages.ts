import { wordCount } from "../draft.ts";
import { FormatError } from "../format-error.ts";
import type { JsonObject } from "../json/fields.ts";
import { attributeOf, descendants, type Element } from "../markup/element.ts";
import type { Story } from "../story.ts";
import type { LinkedData } from "./json-ld.ts";
import names from "./markup.data.json" with { type: "json" };
import type { PageHead } from "./page-head.ts";

interface ReadPage {
  readonly root: Element;
  readonly head: PageHead;
  readonly data: LinkedData;
  readonly article: JsonObject | null;
  readonly story: Story;
  /** How many headings of the text are links. */
  readonly linkedHeadings: number;
}

/** A brief has some twenty words; a page that says nowhere that it is an article needs more to be taken for one. */
const fewestWords = { stated: 5, marked: 8, unmarked: 25 };
/** An error or a login says less than this. */
const mostWordsOfNotice = 150;
/** A list of stories has so many headlines that are links. */
const fewestTeasers = 4;

/**
 * Refuses a page that is no article.
 *
 * @throws FormatError that says what it is taken for
 */
export function refuseOtherPages(page: ReadPage): void {
  const found = [noticePage, listPage, emptyPage].map((check) => check(page)).find((what) => what !== null);
  if (found) throw new FormatError(`the page has no article in it: ${found}`);
}

function noticePage({ root, head, article, story }: ReadPage): string | null {
  if (article !== null || wordCount(story.bodyText) >= mostWordsOfNotice) return null;
  const title = [head.title ?? "", story.headline].find((text) => errorTitle.test(text.trim()));
  if (title !== undefined) return `it is an error or a login page ("${title.trim().slice(0, 60)}")`;
  return hasPasswordField(root) ? "it asks for a password" : null;
}

function listPage(page: ReadPage): string | null {
  if (saysArticle(page)) return null;
  const { data, story, linkedHeadings } = page;
  const lines = story.links.filter(({ method }) => method === "LINKED_LINE").length;
  const paragraphs = story.blocks.filter(({ kind }) => kind === "PARAGRAPH").length;
  const isList =
    (linkedHeadings >= fewestTeasers && linkedHeadings >= paragraphs / 3) ||
    (lines >= fewestTeasers && lines >= paragraphs) ||
    (data.onlyOther && linkedHeadings > 1);
  return isList ? "it lists other stories, as a home page does; give the page of one of them" : null;
}

function emptyPage(page: ReadPage): string | null {
  const words = wordCount(page.story.bodyText);
  if (words === 0) return "it shows no running text; scripts may fill it in, then save the page from a browser";
  const isMarked = [...descendants(page.root)].some(
    ({ name, attributes }) => name === "article" || attributes.get("itemprop") === "articleBody",
  );
  const fewest = fewestWords[saysArticle(page) ? "stated" : isMarked ? "marked" : "unmarked"];
  return words < fewest ? `it shows only ${words} words of running text` : null;
}

function saysArticle({ head, article }: ReadPage): boolean {
  return (
    article !== null || /article/iu.test(head.meta("og:type") ?? "") || head.meta("article:published_time") !== null
  );
}

const errorTitle = new RegExp(
  `^(?:(?:error|http)\\s*)?(?:${names.errorTitles.join("|")})(?:$|\\s*[!.:|–—-]|\\s+error|\\s+\\()`,
  "iu",
);

function hasPasswordField(root: Element): boolean {
  for (const element of descendants(root)) {
    if (element.name === "input" && attributeOf(element, "type")?.toLowerCase() === "password") return true;
  }
  return false;
}
