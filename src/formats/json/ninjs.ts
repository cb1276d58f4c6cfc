import { decodeBytes } from "../decode-bytes.ts";
import { FormatError } from "../format-error.ts";
import { parseContent } from "../html/parse-content.ts";
import { plainTextOf } from "../html/plain-text-of.ts";
import type { Metadata } from "../metadata.ts";
import { splitParagraphs } from "../paragraph.ts";
import { readDateField } from "../read-timestamp.ts";
import type { Source } from "../source.ts";
import type { EditorialLink, Story } from "../story.ts";
import { storyOf, type Words } from "../story-of.ts";
import { isObject, type JsonObject, objectsField, textField } from "./fields.ts";
import { lowerCased, upgradeNinjs } from "./ninjs-versions.ts";
import { parseJson } from "./parse-json.ts";

/**
 * Reads an article in IPTC ninjs 2.x or 3.x; the fields of 1.x are taken too.
 *
 * @throws FormatError in one line, if it has no text, a date that is none, or was withdrawn
 */
export function parseNinjs({ bytes, origin }: Source): Story {
  const value = parseJson(decodeBytes(bytes, ["utf-8"]));
  if (!isObject(value)) throw new FormatError("the JSON is no object: a ninjs item is one");
  const item = upgradeNinjs(lowerCased(value));
  const type = textField(item, "type") ?? "text";
  if (type !== "text" && type !== "composite") throw new FormatError(`the ninjs item is of type "${type}", no article`);
  const status = textField(item, "pubstatus") ?? "usable";
  if (status !== "usable") throw new FormatError(`the item is ${status} by its provider (pubstatus)`);
  const stated = metadataOf(item);
  const words = wordsOf(item, stated.url ?? origin.url);
  if (words.length === 0) throw new FormatError(`the ninjs item has no text: its "bodies" are missing or empty`);
  return storyOf([...words, ...captionsOf(item, words)], stated, relatedStories(item));
}

function metadataOf(item: JsonObject): Metadata {
  const date = (name: string) => readDateField(textField(item, name), `"${name}"`);
  const versioned = date("versioncreated");
  const headlines = objectsField(item, "headlines");
  const headline =
    ofRole(headlines, /^(?:main|headline|primary|hl1)$/iu) ??
    headlines.find(({ role }) => role === undefined) ??
    headlines[0];
  const descriptions = objectsField(item, "descriptions");
  const standfirst = ofRole(descriptions, summaryRole) ?? ofRole(headlines, /sub|secondary|hl2/iu);
  return {
    headline: plainValue(headline) ?? textField(item, "title") ?? "",
    standfirst: plainValue(standfirst),
    byline: textField(item, "by"),
    authors: objectsField(item, "infosources").flatMap((source) =>
      isAuthor(source) ? (textField(source, "name") ?? []) : [],
    ),
    publisher: publisherOf(item),
    datePublished: date("firstcreated") ?? date("contentcreated") ?? versioned,
    dateModified: versioned,
    url: addressOf(item),
    publisherKey: textField(item, "uri"),
    inLanguage: textField(item, "language"),
  };
}

const summaryRole = /^(?:summary|standfirst|lead|abstract|ingress|preamble|intro|dek)$/iu;
const isAuthor = (source: JsonObject) =>
  /author|writer|creator|byline/iu.test(textField(source, "role") ?? textField(source, "rel") ?? "");

function ofRole(values: readonly JsonObject[], role: RegExp): JsonObject | undefined {
  return values.find((value) => role.test(textField(value, "role") ?? ""));
}

function plainValue(value: JsonObject | undefined): string | null {
  return (value && plainTextOf(textField(value, "value") ?? "")) || null;
}

function publisherOf(item: JsonObject): string | null {
  const parties = objectsField(item, "infosources").filter((source) => !isAuthor(source));
  const provider = parties.find((source) =>
    /provider|publisher|distributor/iu.test(textField(source, "role") ?? textField(source, "rel") ?? ""),
  );
  return (
    (provider && textField(provider, "name")) ??
    textField(item, "copyrightholder") ??
    (parties[0] ? textField(parties[0], "name") : null)
  );
}

/** ninjs has no field for the page of an item: an alternative id or an HTML rendition may be it. */
function addressOf(item: JsonObject): string | null {
  const ids = objectsField(item, "altids").filter((id) =>
    /canonical|url|web|permalink/iu.test(textField(id, "role") ?? ""),
  );
  const renditions = objectsField(item, "renditions").filter((rendition) =>
    /html/u.test(textField(rendition, "contenttype") ?? ""),
  );
  const addresses = [
    ...ids.map((id) => textField(id, "value")),
    ...renditions.map((rendition) => textField(rendition, "href")),
  ];
  return addresses.find((address) => address !== null && /^https?:/iu.test(address)) ?? null;
}

/** The richest body: HTML before plain text. Other formats, which a provider may add, say the same. */
function wordsOf(item: JsonObject, baseUrl: string | null): Words {
  const bodies = objectsField(item, "bodies").map((body) => ({
    type: textField(body, "contenttype") ?? "",
    text: textField(body, "value") ?? "",
  }));
  const html = bodies.find(({ type, text }) => /html/u.test(type) || (type === "" && /^\s*<[a-z]/iu.test(text)));
  if (html && plainTextOf(html.text) !== "") return parseContent(html.text, baseUrl);
  const plain = bodies.find(({ type }) => type === "" || type.startsWith("text/plain"));
  return splitParagraphs(plain?.text ?? "").map(({ text }) => ({ text, kind: null }));
}

/** What is said under the associated pictures, unless the body shows it. */
function captionsOf(item: JsonObject, words: Words): Words {
  const shown = new Set(words.map(({ text }) => text));
  return objectsField(item, "associations").flatMap((association) => {
    if (textField(association, "type") !== "picture") return [];
    const description = plainValue(objectsField(association, "descriptions")[0]);
    if (description === null || shown.has(description)) return [];
    const by = textField(association, "by");
    return [{ text: by === null ? description : `${description} ${by}`, kind: "CAPTION" as const }];
  });
}

function relatedStories(item: JsonObject): Omit<EditorialLink, "blocks">[] {
  return objectsField(item, "associations").flatMap((association) => {
    const headline = plainValue(objectsField(association, "headlines")[0]);
    if ((textField(association, "type") ?? "text") !== "text" || headline === null) return [];
    const uri = textField(association, "uri");
    const url = addressOf(association) ?? (uri !== null && /^https?:/iu.test(uri) ? uri : null);
    return [{ headline, url, label: null, summary: null, placement: "TRAILING", method: "STATED", confidence: 1 }];
  });
}
