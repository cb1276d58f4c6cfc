import { rawTextOf } from "../markup/element.ts";
import { parseHtml } from "./parse-html.ts";

/** The words of a piece of HTML on one line; empty where it has none. */
export function plainTextOf(html: string): string {
  const text = /[<&]/u.test(html) ? rawTextOf(parseHtml(html)) : html;
  return text.replace(/\s+/gu, " ").trim();
}
