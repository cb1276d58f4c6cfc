import robotsParser from "robots-parser";

/** The parser's types describe another module format than it has. */
const parseRobots = robotsParser as unknown as typeof robotsParser.default;

/** The name that rules for this program are written under. */
export const robotName = "newsgraph";

/** So much of a robots.txt is read, in bytes, which is the least that has to be (RFC 9309, section 2.5). */
export const longestRobots = 500 * 1024;

/** Tells whether an address of one origin may be fetched. */
export type RobotRules = (url: string) => boolean;

/** The rules that a server answered with when it was asked for its robots.txt, as RFC 9309 has them. */
export function readRobotRules(robotsUrl: string, status: number, text: string): RobotRules {
  // In trouble: nothing may be fetched (section 2.3.1.4). Not there: everything (section 2.3.1.3).
  if (status >= 500) return () => false;
  if (status >= 300) return () => true;
  const robots = parseRobots(robotsUrl, text);
  return (url) => robots.isAllowed(url, robotName) ?? true;
}
