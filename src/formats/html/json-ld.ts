import { isObject, type JsonObject } from "../json/fields.ts";
import { descendants, type Element, rawTextOf } from "../markup/element.ts";

/** Article and everything under it in schema.org 28 that a news page declares. */
const articleTypes = new Set(
  (
    "Article NewsArticle ReportageNewsArticle AnalysisNewsArticle AskPublicNewsArticle BackgroundNewsArticle " +
    "OpinionNewsArticle ReviewNewsArticle AdvertiserContentArticle SatiricalArticle ScholarlyArticle TechArticle Report " +
    "BlogPosting LiveBlogPosting SocialMediaPosting Review"
  ).split(" "),
);
/** Articles stand directly in the graph or under one of these; in a list of items they are other pages' articles. */
const parents = ["@graph", "mainEntity", "mainEntityOfPage", "subjectOf", "hasPart"];
const mostNodes = 10_000;

/** What the schema.org JSON-LD of a page says. */
export interface LinkedData {
  /** The articles that it declares, in order. */
  readonly articles: readonly JsonObject[];
  /** True if it declares a page, but none with an article: a home page, a list. */
  readonly onlyOther: boolean;
  /** The object that a reference such as `{"@id": "#org"}` stands for; the value itself where it is none. */
  readonly resolve: (value: unknown) => unknown;
}

/** Reads the JSON-LD scripts of a page; one that is no JSON is passed over. */
export function readLinkedData(root: Element): LinkedData {
  const nodes = [...descendants(root)]
    .filter(isLinkedDataScript)
    .flatMap((script) => nodesOf(parseLoosely(rawTextOf(script))));
  const byId = new Map<string, JsonObject>();
  for (const node of nodes) {
    const id = node["@id"];
    if (typeof id === "string" && Object.keys(node).length > 1 && !byId.has(id)) byId.set(id, node);
  }
  const articles = nodes.filter((node) => typesOf(node).some((type) => articleTypes.has(type)));
  const onlyOther =
    articles.length === 0 &&
    nodes.some((node) =>
      typesOf(node).some((type) => /^(?:CollectionPage|SearchResultsPage|ItemList|ProfilePage)$/u.test(type)),
    );
  const resolve = (value: unknown) => {
    const id = isObject(value) ? value["@id"] : null;
    return typeof id === "string" ? (byId.get(id) ?? value) : value;
  };
  return { articles, onlyOther, resolve };
}

function isLinkedDataScript({ name, attributes }: Element): boolean {
  return name === "script" && /^application\/ld\+json/iu.test(attributes.get("type")?.trim() ?? "");
}

/** JSON as publishers write it: in a comment or a CDATA section, with raw line ends in strings, with commas too many. */
function parseLoosely(text: string): unknown {
  const bare = text
    .replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/u, "")
    .replace(/(?:-->|\/\*\]\]>\*\/|\/\/\s*\]\]>|\]\]>)\s*;?\s*$/u, "")
    .replace(/;\s*$/u, "");
  for (const attempt of [
    bare,
    bare.replace(controls, " "),
    bare.replace(controls, " ").replace(/,(?=\s{0,99}[\]}])/gu, ""),
  ]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // The next attempt forgives more.
    }
  }
  return null;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON does not allow them in strings, and pages have them there
const controls = /[\u0000-\u001f]/g;

/** The objects of a script: itself, its lists and graphs, and what hangs on a page as its main entity. */
function nodesOf(value: unknown): JsonObject[] {
  const nodes: JsonObject[] = [];
  const queue: unknown[] = [value];
  for (let at = 0; at < queue.length && nodes.length < mostNodes; at++) {
    const next = queue[at];
    if (Array.isArray(next)) queue.push(...next.slice(0, mostNodes));
    if (!isObject(next)) continue;
    nodes.push(next);
    for (const parent of parents) if (next[parent] !== undefined) queue.push(next[parent]);
    for (const party of ["author", "publisher"]) if (isObject(next[party])) queue.push(next[party]);
  }
  return nodes;
}

function typesOf(node: JsonObject): string[] {
  const types = Array.isArray(node["@type"]) ? node["@type"] : [node["@type"]];
  return types.map((type) =>
    String(typeof type === "string" ? type : "").replace(/^(?:https?:\/\/schema\.org\/|schema:)/u, ""),
  );
}
