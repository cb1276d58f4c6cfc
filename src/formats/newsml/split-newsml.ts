import { FormatError } from "../format-error.ts";
import type { Item } from "../item.ts";
import { childAt, descendants, type Element } from "../markup/element.ts";
import type { Origin } from "../source.ts";
import { parseXml } from "../xml/parse-xml.ts";
import { isText } from "./item-class.ts";

/**
 * The text items of a NewsML-G2 message or of an item alone. Pictures, packages and concepts beside them are no articles
 * and are passed over; a broken item is a problem of its own.
 *
 * @throws FormatError if there is no text item
 */
export function* splitNewsml(given: string, bytes: Uint8Array, origin: Origin): Generator<Item> {
  const { text, root, faults, rangeOf } = parseXml(given);
  const items = [...descendants(root)].filter(({ name }) => name === "newsItem");
  const articles = items.filter(isText);
  if (articles.length === 0) throw new FormatError(noText(root, items, faults));
  for (const [index, item] of articles.entries()) {
    const where = root === item ? "" : `item ${index + 1}`;
    const { start, end } = rangeOf(item);
    const fault = faults.find(({ position }) => position > start && position <= end);
    if (fault) yield { where, problem: `line ${fault.line}: the item's XML is broken: ${fault.message}` };
    else if (root === item) yield { where, source: { format: "NEWSML_G2", bytes, origin } };
    else {
      // The item's own XML; the encoding that the message declares is no longer its own.
      const own = new TextEncoder().encode(text.slice(start, end));
      yield { where, source: { format: "NEWSML_G2", bytes: own, origin: { ...origin, charset: "utf-8" } } };
    }
  }
}

function noText(
  root: Element,
  items: readonly Element[],
  faults: readonly { line: number; message: string }[],
): string {
  const [fault] = faults;
  if (fault) return `the XML is broken at line ${fault.line}: ${fault.message}`;
  if (root.name === "newsMessage" && childAt(root, "itemSet") === null) return "the NewsML-G2 message has no <itemSet>";
  const what = items.length > 0 ? "its items are pictures or the like" : `it is a <${root.name}> without a <newsItem>`;
  return `the NewsML-G2 has no article: ${what}`;
}
