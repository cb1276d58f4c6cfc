import { badUserInput } from "./request-error.ts";

/** The types whose objects have a global id. */
export const nodeTypes = [
  "Article",
  "Quote",
  "Person",
  "Faction",
  "Place",
  "RelatedStory",
  "Revision",
  "QuoteChange",
] as const;
export type NodeType = (typeof nodeTypes)[number];

/** Where ids are written before they are coded: a buffer for each would be most of what an id costs. */
const page = Buffer.alloc(4096);

/** The opaque id of an object: base64url of `Type:key`. */
export function encodeGlobalId(type: NodeType, key: string): string {
  const text = `${type}:${key}`;
  // A code unit takes three bytes at most.
  if (text.length * 3 > page.length) return Buffer.from(text).toString("base64url");
  return page.toString("base64url", 0, page.write(text));
}

/**
 * Reads a global id back.
 *
 * @throws RequestError BAD_USER_INPUT if it is not an id of this API; an id of something that is not in the store is fine
 */
export function decodeGlobalId(id: string): { type: NodeType; key: string } {
  const [, name, key] = /^(\w+):(.+)$/su.exec(Buffer.from(id, "base64url").toString()) ?? [];
  const type = nodeTypes.find((each) => each === name);
  if (!type || key === undefined || encodeGlobalId(type, key) !== id) {
    throw badUserInput(`"${id.slice(0, 60)}" is not an id of this API`);
  }
  return { type, key };
}

/**
 * The key in an id that has to be of one of the given types.
 *
 * @throws RequestError BAD_USER_INPUT if it is of another type, or no id at all
 */
export function keyOf(id: string, ...types: readonly NodeType[]): string {
  const { type, key } = decodeGlobalId(id);
  if (!types.includes(type)) {
    throw badUserInput(
      `"${id.slice(0, 60)}" is the id of ${article(type)}; expected one of ${types.map(article).join(" or ")}`,
    );
  }
  return key;
}

const article = (type: NodeType): string => `${/^[AEIOU]/u.test(type) ? "an" : "a"} ${type}`;

/** The keys in ids that have to be of one of the given types; see `keyOf`. */
export function keysOf(ids: readonly string[], ...types: readonly NodeType[]): string[] {
  return ids.map((id) => keyOf(id, ...types));
}

/** The keys in ids, by the type they are of, which has to be one of the given ones; see `keyOf`. */
export function keysByType<Type extends NodeType>(ids: readonly string[], types: readonly Type[]): Map<Type, string[]> {
  const found = new Map<Type, string[]>();
  for (const id of ids) {
    const key = keyOf(id, ...types);
    const type = decodeGlobalId(id).type as Type;
    found.set(type, [...(found.get(type) ?? []), key]);
  }
  return found;
}
