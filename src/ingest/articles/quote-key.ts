import type { Quote } from "../../extract/reading.ts";
import { digest, keyLength } from "../digest.ts";

/**
 * The content of a quote in one string; several spans are joined by a space.
 */
export function quoteText(quote: Quote): string {
  return quote.spans.map((span) => span.exact).join(" ");
}

/**
 * The keys of an article's quotes, in their order: made of the article's key, the quote's own words, and a number where
 * the article has the same words more than once. Neither a shifted offset nor another speaker changes them.
 */
export function quoteKeys(quotes: readonly Quote[], articleKey: string): string[] {
  return numberedKeys(quotes.map((quote) => [articleKey, "quote", quoteText(quote).replace(/\s+/gu, " ")]));
}

/** A key for each list of parts; equal parts get different keys, by their order. */
export function numberedKeys(parts: readonly (readonly string[])[]): string[] {
  const seen = new Map<string, number>();
  return parts.map((each) => {
    const base = digest(each);
    const ordinal = seen.get(base) ?? 0;
    seen.set(base, ordinal + 1);
    return digest([...each, ordinal]).slice(0, keyLength);
  });
}
