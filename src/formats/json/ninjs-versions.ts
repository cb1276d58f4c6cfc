import { isObject, type JsonObject } from "./fields.ts";

/** ninjs 2 writes its names in lower case, ninjs 3 in camel case ("contenttype", "contentType"): all to lower case. */
export function lowerCased(value: JsonObject): JsonObject {
  return lower(value) as JsonObject;
}

function lower(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(lower);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name.toLowerCase(), lower(inner)]));
}

const perFormat = /^(?<field>body|description|headline)(?:_(?<format>\w+))?$/u;
const contentTypes: Readonly<Record<string, string>> = {
  html: "text/html",
  xhtml: "application/xhtml+xml",
  text: "text/plain",
};

/** ninjs 1.x has a property for each format, "body_html", where 2 has a list of bodies; and associations by name. */
export function upgradeNinjs(item: JsonObject): JsonObject {
  const lists: Record<string, unknown[]> = { bodies: [], descriptions: [], headlines: [] };
  const listOf: Readonly<Record<string, string>> = {
    body: "bodies",
    description: "descriptions",
    headline: "headlines",
  };
  for (const [name, value] of Object.entries(item)) {
    const { field = "", format = "text" } = perFormat.exec(name)?.groups ?? {};
    if (typeof value === "string")
      lists[listOf[field] ?? ""]?.push({ contenttype: contentTypes[format] ?? format, value });
  }
  const old = Object.fromEntries(
    Object.entries(lists).filter(([name, values]) => values.length > 0 && !(name in item)),
  );
  const { associations, byline, by } = item;
  return {
    ...item,
    ...old,
    by: by ?? byline ?? null,
    associations: isObject(associations) ? Object.values(associations) : (associations ?? null),
  };
}

/** True for an object that is ninjs: it says so, or it has its one required property and others that only ninjs has. */
export function isNinjs(value: unknown): value is JsonObject {
  if (!isObject(value) || typeof value.uri !== "string") return false;
  const { standard } = value;
  if (isObject(standard) && /ninjs/iu.test(String(standard.name ?? standard.schema ?? ""))) return true;
  return Object.keys(value).some((name) => known.test(name));
}

const known =
  /^(?:bodies|headlines|descriptions|body_\w+|description_\w+|versioncreated|firstcreated|contentcreated|pubstatus|representationtype|associations|renditions|infosources|type|headline)$/iu;
