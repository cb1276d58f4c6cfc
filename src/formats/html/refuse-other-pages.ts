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
export function refuseOtherPages({ root, head, data, article, story }: ReadPage): void {
  const words = story.bodyText.split(/\s+/u).filter(Boolean).length;
  const marked =
    article !== null || /article/iu.test(head.meta("og:type") ?? "") || head.meta("article:published_time") !== null;
  const refuse = (what: string) => {
    throw new FormatError(`the page has no article in it: ${what}`);
  };
  const title = [head.title ?? "", story.headline].find((text) => errorTitle.test(text.trim()));
  if (article === null && title !== undefined && words < mostWordsOfNotice) {
    refuse(`it is an error or a login page ("${title.trim().slice(0, 60)}")`);
  }
  if (article === null && words < mostWordsOfNotice && hasPasswordField(root)) refuse("it asks for a password");
  const teasers = story.links.filter(({ method }) => method === "LINKED_LINE" || method === "RELATED_BOX").length;
  const paragraphs = story.blocks.filter(({ kind }) => kind === "PARAGRAPH").length;
  if (!marked && (teasers >= fewestTeasers || data.onlyOther) && teasers >= paragraphs / 2) {
    refuse("it lists other stories, as a home page does; give the page of one of them");
  }
  if (words === 0) refuse("it shows no running text; scripts may fill it in, then save the page from a browser");
  const isMarked = [...descendants(root)].some(
    ({ name, attributes }) => name === "article" || attributes.get("itemprop") === "articleBody",
  );
  if (words < fewestWords[marked ? "stated" : isMarked ? "marked" : "unmarked"])
    refuse(`it shows only ${words} words of running text`);
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
