import { FormatError } from "../format-error.ts";

/** A JSON object whose fields are not yet known to be what they should. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * A field of text; null for one that is missing, null or blank.
 *
 * @throws FormatError that names the field, if it is of another type
 */
export function textField(object: JsonObject, name: string): string | null {
  const value = object[name] ?? null;
  if (value === null) return null;
  if (typeof value === "number") return String(value);
  if (typeof value !== "string") throw new FormatError(`"${name}" is ${typeName(value)}; it has to be a string`);
  return value.trim() === "" ? null : value;
}

/**
 * A field with a list; empty for one that is missing or null.
 *
 * @throws FormatError that names the field, if it is of another type
 */
export function listField(object: JsonObject, name: string): readonly unknown[] {
  const value = object[name] ?? null;
  if (value === null) return [];
  if (!Array.isArray(value)) throw new FormatError(`"${name}" is ${typeName(value)}; it has to be a list`);
  return value;
}

/** The objects of a list, and no other values. */
export function objectsField(object: JsonObject, name: string): JsonObject[] {
  return listField(object, name).filter(isObject);
}

/** A field that is a name, or an object that has one: `"Coast Radio"`, `{"name": "Coast Radio"}`. */
export function nameField(object: JsonObject, name: string): string | null {
  const value = object[name];
  return isObject(value) ? textField(value, "name") : textField(object, name);
}

function typeName(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}
