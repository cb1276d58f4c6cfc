import { isObject, type JsonObject } from "../json/fields.ts";
import type { Metadata } from "../metadata.ts";
import { readTimestamp } from "../read-timestamp.ts";
import { sameWords } from "../same-words.ts";
import type { LinkedData } from "./json-ld.ts";
import { plainTextOf } from "./plain-text-of.ts";

/** The article that a page's JSON-LD declares to be the page's own; null where it declares none. */
export function mainArticle(
  data: LinkedData,
  addresses: readonly string[],
  titles: readonly string[],
): JsonObject | null {
  const { articles } = data;
  const known = new Set(addresses.map(bareAddress));
  const byAddress = articles.find((article) => addressesOf(article).some((address) => known.has(bareAddress(address))));
  const byTitle = articles.find((article) => titles.some((title) => sameWords(title, headlineOf(article) ?? "")));
  return byAddress ?? byTitle ?? (articles.length === 1 || allSame(articles) ? (articles[0] ?? null) : null);
}

const allSame = (articles: readonly JsonObject[]) => new Set(articles.map(headlineOf)).size === 1;

/** What a schema.org Article says about itself; a date that is none is not said. */
export function articleMetadata(article: JsonObject, { resolve }: LinkedData): Metadata {
  const date = (name: string) => readTimestamp(textOf(article[name]) ?? "");
  return {
    headline: headlineOf(article) ?? "",
    authors: listOf(article.author ?? article.creator).flatMap((author) => personName(resolve(author)) ?? []),
    publisher:
      listOf(article.publisher ?? article.sourceOrganization).map((party) => nameOf(resolve(party)))[0] ?? null,
    datePublished: date("datePublished") ?? date("dateCreated") ?? date("uploadDate"),
    dateModified: date("dateModified"),
    url: addressesOf(article)[0] ?? null,
    publisherKey: identifierOf(article),
    section: listOf(article.articleSection).map(textOf)[0] ?? null,
    inLanguage:
      listOf(article.inLanguage).map((language) =>
        textOf(isObject(language) ? (language.alternateName ?? language.name) : language),
      )[0] ?? null,
  };
}

/** The text that a schema.org Article carries; of a live blog, that of its updates. */
export function articleBody(article: JsonObject): string | null {
  const own = textOf(article.articleBody) ?? textOf(article.text);
  if (own !== null) return own;
  const updates = listOf(article.liveBlogUpdate).filter(isObject);
  const parts = updates
    .flatMap((update) => [headlineOf(update), textOf(update.articleBody)])
    .filter((part) => part !== null);
  return parts.length > 0 ? parts.join("\n\n") : null;
}

function headlineOf(article: JsonObject): string | null {
  const text = textOf(article.headline) ?? textOf(article.name);
  return text === null ? null : plainTextOf(text) || null;
}

function addressesOf(article: JsonObject): string[] {
  const page = article.mainEntityOfPage;
  const candidates = [article.url, isObject(page) ? (page["@id"] ?? page.url) : page, article["@id"]];
  return candidates.flatMap((address) =>
    typeof address === "string" && /^https?:/iu.test(address) ? address.trim() : [],
  );
}

const bareAddress = (address: string) =>
  address
    .replace(/^https?:\/\/(?:www\.)?/iu, "")
    .replace(/[?#].*$/u, "")
    .replace(/\/$/u, "");

function identifierOf({ identifier }: JsonObject): string | null {
  const [first] = listOf(identifier);
  return textOf(isObject(first) ? first.value : first);
}

function personName(author: unknown): string | null {
  const name = nameOf(author);
  return name === null || /^https?:/iu.test(name) ? null : name.replace(/^by\s+/iu, "");
}

function nameOf(party: unknown): string | null {
  const name = isObject(party) ? party.name : party;
  const text = textOf(Array.isArray(name) ? name[0] : name);
  return text === null ? null : plainTextOf(text) || null;
}

function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

/** Text and numbers; JSON-LD may wrap a value as `{"@value": …}`. */
function textOf(value: unknown): string | null {
  const bare = isObject(value) ? value["@value"] : Array.isArray(value) ? value[0] : value;
  if (typeof bare === "number") return String(bare);
  return typeof bare === "string" && bare.trim() !== "" ? bare.trim() : null;
}
