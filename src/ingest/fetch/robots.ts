import type { Response } from "undici";
import { IngestError } from "../ingest-error.ts";
import { bodyOf } from "./http-client.ts";
import { longestRobots, type RobotRules, readRobotRules } from "./robot-rules.ts";

/** Throws IngestError ROBOTS_REFUSED for an address that its server does not want programs to read. */
export type CheckRobots = (url: URL, signal: AbortSignal) => Promise<void>;

/**
 * Asks each server once for its robots.txt, and remembers the answer. A server that cannot be asked is not read from: RFC
 * 9309, section 2.3.1.4.
 *
 * @param get fetches an address, redirects included
 */
export function robotsChecker(get: (url: URL, signal: AbortSignal) => Promise<Response>): CheckRobots {
  const known = new Map<string, RobotRules>();
  const askFor = async (robotsUrl: string, signal: AbortSignal): Promise<RobotRules> => {
    const response = await get(new URL(robotsUrl), signal);
    return readRobotRules(robotsUrl, response.status, await firstText(response));
  };
  return async (url, signal) => {
    const robotsUrl = `${url.origin}/robots.txt`;
    const rules = known.get(url.origin) ?? (await askFor(robotsUrl, signal));
    known.set(url.origin, rules);
    if (!rules(url.href)) {
      throw new IngestError("ROBOTS_REFUSED", `the robots.txt of ${url.host} does not let programs read it`);
    }
  };
}

async function firstText(response: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bodyOf(response, Number.POSITIVE_INFINITY)) {
    parts.push(chunk);
    size += chunk.length;
    if (size > longestRobots) break;
  }
  return Buffer.concat(parts).toString();
}
