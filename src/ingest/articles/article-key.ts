import type { Story } from "../../formats/story.ts";
import { digest, keyLength } from "../digest.ts";

/**
 * What identifies an article in any store: its canonical address, else its publisher with the publisher's own
 * identifier, else its words (headline, standfirst and body).
 */
export function articleKey(story: Story): string {
  return digest(identityOf(story)).slice(0, keyLength);
}

function identityOf(story: Story): readonly unknown[] {
  const url = canonicalUrl(story.url);
  if (url !== null) return ["url", url];
  if (story.publisherKey !== null) return ["publisher", story.publisher, story.publisherKey];
  return ["words", story.headline, story.standfirst, story.bodyText];
}

/**
 * SHA-256, in hexadecimal, of everything a story says. White space around its blocks does not count: the same words
 * indented otherwise are the same content.
 */
export function contentHash(story: Story): string {
  const { raw: _, blocks, ...said } = story;
  const words = blocks.map((block) => [block.kind, block.text]);
  return digest([words, Object.entries(said).sort(([a], [b]) => (a < b ? -1 : 1))], "hex");
}

/** An http address without its fragment; null for anything else. */
export function canonicalUrl(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const parsed = new URL(url);
  if (parsed.protocol !== "http:" && parsed.protocol !== "https:") return null;
  parsed.hash = "";
  return parsed.href;
}
