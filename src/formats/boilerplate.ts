import cues from "./cues.data.json" with { type: "json" };

const longestBoilerplate = 300;
const lines = new Set(cues.boilerplateLines);
const copyright = /^(?:(?:copyright|©|\(c\))\s*)+(?:\d{4}|[\p{Lu}])|^.{0,60}\ball rights reserved\b/iu;
const counter =
  /^(?:\(?\d[\d,.]*[km]?\)?\s*(?:comments?|shares?|likes?|views?|retweets?)|(?:comments?|shares?)\s*\(?\d[\d,.]*[km]?\)?)$/iu;
/** "Read the full story here", "Read more at coastradio.example". */
const elsewhere =
  /^(?:read|see|watch|view|listen to|find) (?:more|the (?:full|rest|whole|entire|original|rest of)\b).{0,80}\b(?:here|below|at \S+\.\S+|on \S+\.\S+)\.?$/iu;
const moreArrow = /^(?:(?:read|see|show|view|load) )?more\s*[>»→…][\s>»→…]*$/iu;
/** Lines, stars and dots that part a page. */
const rule = /^[^\p{L}\p{N}"“”'‘’]{2,}$|^[*•·]$/u;
const follow =
  /^follow .{2,60} on (?:twitter|facebook|instagram|x|threads|youtube|whatsapp|telegram|linkedin|tiktok|bluesky)\b/iu;
/** The last line of a WordPress feed. */
const firstOn = /^the post .{1,200} (?:appeared )?first (?:appeared )?on .{1,60}\.?$/iu;
const handle = /^(?:(?:twitter|instagram|facebook|x|threads):? )?@\w+\.?$/iu;
const address = /^https?:\/\/\S+$/iu;

/** True for words of the page that are no part of the article: sign-up lines, share buttons, cookie notices, copyright. */
export function isBoilerplate(text: string): boolean {
  if (text.length > longestBoilerplate) return false;
  const lower = text.toLowerCase();
  if (lines.has(lower.replace(/[\s:.!→>»]+$/u, ""))) return true;
  if (
    copyright.test(text) ||
    counter.test(text) ||
    elsewhere.test(text) ||
    moreArrow.test(text) ||
    rule.test(text) ||
    address.test(text) ||
    follow.test(text) ||
    firstOn.test(text) ||
    handle.test(text)
  )
    return true;
  return cues.boilerplateStarts.some((start) => opensWith(lower, start));
}

/** A cue of one word counts only if next to nothing follows: a paragraph may open with "Share". */
function opensWith(lower: string, start: string): boolean {
  if (!lower.startsWith(start)) return false;
  const rest = lower.slice(start.length);
  if (/^[\p{L}\p{N}]/u.test(rest)) return false;
  return start.includes(" ") || start.endsWith(":") || rest.trim().length <= 12;
}
