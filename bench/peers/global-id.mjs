export const encodeId = (type, key) => Buffer.from(`${type}:${key}`).toString("base64url");

/** The key in an id. */
export function decodeId(id) {
  const text = Buffer.from(id, "base64url").toString();
  return text.slice(text.indexOf(":") + 1);
}

export const encodeCursor = (parts) => Buffer.from(JSON.stringify(parts)).toString("base64url");
export const decodeCursor = (cursor) => JSON.parse(Buffer.from(cursor, "base64url").toString());

/** A date as GraphQL's DateTime is written. */
export const dateTime = (text) => text && new Date(text).toISOString();
