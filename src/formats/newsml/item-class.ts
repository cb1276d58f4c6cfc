import { attributeOf, childAt, type Element } from "../markup/element.ts";

/**
 * True for a news item of text: its class is `ninat:text` (IPTC News Item Nature), or composite, or not stated. Providers
 * may bind the scheme to another alias than "ninat"; the code after the colon is the same.
 */
export function isText(newsItem: Element): boolean {
  const itemClass = childAt(newsItem, "itemMeta", "itemClass");
  const code = attributeOf(itemClass, "qcode") ?? attributeOf(itemClass, "uri") ?? "text";
  return /(?:^|[:/])(?:text|composite)$/u.test(code);
}
