import type { Response } from "undici";
import { IngestError } from "../ingest-error.ts";
import type { OpenLink } from "../inputs/open-input.ts";
import { asFetchError } from "./fetch-error.ts";
import { bodyOf, charsetOf, type HttpOptions, httpClient, parseAddress, redirectOf } from "./http-client.ts";
import { robotsChecker } from "./robots.ts";

export interface FetchOptions extends HttpOptions {
  /** For an address, its redirects and all it answers, in milliseconds. */
  readonly timeout: number;
  /** The most that one address may answer, unpacked, in bytes. */
  readonly maxAnswer: number;
}

/** As many as RFC 9309, section 2.3.1.2, wants followed for a robots.txt. */
const maximumRedirects = 5;

/**
 * Makes what fetches addresses: each with its redirects, if the robots.txt of every server on the way lets it, and if no
 * step leads into a private network.
 */
export function linkFetcher(options: FetchOptions): OpenLink {
  const client = httpClient(options);

  const follow = async (start: URL, signal: AbortSignal, check: (url: URL) => Promise<void>) => {
    let url = start;
    for (let step = 0; step <= maximumRedirects; step++) {
      await check(url);
      const response = await client(url, signal);
      const target = redirectOf(response, url);
      if (target === null) return { url, response };
      await response.body?.cancel();
      url = target;
    }
    throw new IngestError("FETCH_FAILED", `it redirects more than ${maximumRedirects} times`);
  };

  const checkRobots = robotsChecker(async (url, signal) => (await follow(url, signal, async () => {})).response);

  return async (address, stop) => {
    const signal = AbortSignal.any([stop, AbortSignal.timeout(options.timeout)]);
    try {
      const { url, response } = await follow(parseAddress(address), signal, (each) => checkRobots(each, signal));
      if (!response.ok) throw await refusal(response);
      const origin = { url: url.href, charset: charsetOf(response) };
      return { chunks: bodyOf(response, options.maxAnswer), origin };
    } catch (cause) {
      throw asFetchError(cause);
    }
  };
}

async function refusal(response: Response): Promise<IngestError> {
  await response.body?.cancel();
  return new IngestError("FETCH_FAILED", `the server answers ${response.status} ${response.statusText}`.trim());
}
