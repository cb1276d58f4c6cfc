import { MIMEType } from "node:util";
import { Agent, fetch, type Response } from "undici";
import { IngestError } from "../ingest-error.ts";
import { byteSize } from "../inputs/byte-size.ts";
import { asFetchError } from "./fetch-error.ts";
import { checkHost, guardedLookup } from "./guarded-lookup.ts";
import { robotName } from "./robot-rules.ts";

export interface HttpOptions {
  /** The version that servers are told. */
  readonly version: string;
  /** True for an IP address that may be connected to; see `isPublicAddress`. */
  readonly mayConnect: (address: string) => boolean;
}

/** Makes one request; a redirect is an answer like any other. */
export type HttpClient = (url: URL, signal: AbortSignal) => Promise<Response>;

const accept =
  "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, */*;q=0.5";

/** Makes a client that says who it is, and connects only where it may. */
export function httpClient({ version, mayConnect }: HttpOptions): HttpClient {
  const dispatcher = new Agent({ connect: { lookup: guardedLookup(mayConnect) } });
  const agent = `newsgraph/${version} (fetches single pages for its user; obeys robots.txt as ${robotName})`;
  return async (url, signal) => {
    checkHost(url, mayConnect);
    return fetch(url, { dispatcher, headers: { "user-agent": agent, accept }, signal, redirect: "manual" });
  };
}

/**
 * The body of an answer, unpacked, as it comes.
 *
 * @param limit in bytes; an answer may be packed, and unpack to a thousand times its size
 * @throws IngestError FETCH_FAILED past the limit, or if the connection breaks
 */
export async function* bodyOf(response: Response, limit: number): AsyncGenerator<Uint8Array> {
  let size = 0;
  try {
    for await (const chunk of response.body ?? []) {
      size += chunk.length;
      if (size > limit) throw new IngestError("FETCH_FAILED", `it answers with more than ${byteSize(limit)}`);
      yield chunk;
    }
  } catch (cause) {
    throw asFetchError(cause);
  }
}

/** Where an answer sends its reader; null where it does not. */
export function redirectOf(response: Response, url: URL): URL | null {
  const location = response.headers.get("location");
  if (![301, 302, 303, 307, 308].includes(response.status) || location === null) return null;
  return parseAddress(location, url);
}

/**
 * Reads an address that may be fetched.
 *
 * @param base what a relative one is relative to
 * @throws IngestError FETCH_FAILED if it is none
 */
export function parseAddress(address: string, base?: URL): URL {
  if (!URL.canParse(address, base?.href))
    throw new IngestError("FETCH_FAILED", "this is not an address: check its spelling");
  const url = new URL(address, base);
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    throw new IngestError("FETCH_FAILED", `it leads to an address of another kind (${url.protocol})`);
  }
  if (url.username !== "" || url.password !== "") {
    throw new IngestError("FETCH_FAILED", "addresses with a name or a password in them are not fetched");
  }
  return url;
}

/** The charset that the answer declares; null where it declares none. */
export function charsetOf(response: Response): string | null {
  try {
    return new MIMEType(response.headers.get("content-type") ?? "").params.get("charset");
  } catch {
    return null;
  }
}
