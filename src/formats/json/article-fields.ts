import type { Metadata } from "../metadata.ts";
import { readDateField } from "../read-timestamp.ts";
import { isObject, type JsonObject, listField, nameField, textField } from "./fields.ts";

/** True for an object that is an article of our own shape. */
export function isArticleRecord(value: unknown): value is JsonObject {
  if (!isObject(value)) return false;
  return ["text", "html", "blocks"].some((name) => name in value) || ("headline" in value && !("uri" in value));
}

/**
 * What a record states beside its text.
 *
 * @throws FormatError that names the field, for one of a wrong type and for a date that is none
 */
export function metadataOf(record: JsonObject): Metadata {
  return {
    headline: textField(record, "headline")?.trim() ?? "",
    standfirst: textField(record, "standfirst"),
    byline: textField(record, "byline"),
    authors: authorsOf(record),
    dateline: textField(record, "dateline"),
    publisher: nameField(record, "publisher"),
    credit: textField(record, "credit"),
    datePublished: readDateField(textField(record, "datePublished"), `"datePublished"`),
    dateModified: readDateField(textField(record, "dateModified"), `"dateModified"`),
    url: textField(record, "url"),
    publisherKey: textField(record, "id"),
    section: textField(record, "section"),
    inLanguage: textField(record, "inLanguage"),
  };
}

function authorsOf(record: JsonObject): string[] {
  return listField(record, "authors").flatMap((author) => {
    const name = isObject(author) ? textField(author, "name") : textField({ authors: author }, "authors");
    return name === null ? [] : [name.trim()];
  });
}
