import { FormatError } from "../format-error.ts";
import type { Item } from "../item.ts";
import { recordItem } from "../json/record-item.ts";
import { attributeOf, childrenNamed, descendants, type Element, textOf } from "../markup/element.ts";
import type { Origin } from "../source.ts";
import { parseXml, type XmlDocument } from "../xml/parse-xml.ts";
import { recordOf } from "./feed-item.ts";
import { readXmlChannel, readXmlItem } from "./read-xml-item.ts";

const itemNames = new Set(["item", "entry", "atom:entry"]);

/**
 * The items of an RSS or Atom feed. One that is broken is a problem of its own, and the others are kept.
 *
 * @throws FormatError if the feed has no item, or is hardly XML
 */
export function* splitXmlFeed(text: string, origin: Origin): Generator<Item> {
  const document = parseXml(text);
  const channel = childrenNamed(document.root, "channel")[0] ?? document.root;
  const items = [...descendants(document.root)].filter(({ name }) => itemNames.has(name));
  if (items.length === 0) throw new FormatError(emptyFeed(document));
  const about = readXmlChannel(channel);
  const home =
    textOf(childrenNamed(channel, "link").find((link) => textOf(link) !== null) ?? null) ??
    attributeOf(channel, "xml:base");
  const faultsOf = faultFinder(document);
  for (const [index, item] of items.entries()) {
    const where = `item ${index + 1}`;
    const problem = (words: string) => ({ where, problem: `line ${item.line}: ${words}` });
    const fault = faultsOf(item);
    if (fault) {
      yield { where, problem: `line ${fault.line}: the item's XML is broken: ${fault.message}` };
      continue;
    }
    try {
      const record = recordOf(readXmlItem(item, home ?? origin.url), about);
      yield "problem" in record ? problem(record.problem) : recordItem(where, record);
    } catch (error) {
      if (!(error instanceof FormatError)) throw error;
      yield problem(error.message);
    }
  }
}

/** Finds the first fault between an element's first and last line. */
function faultFinder({
  faults,
  rangeOf,
}: XmlDocument): (element: Element) => XmlDocument["faults"][number] | undefined {
  return (element) => {
    const { start, end } = rangeOf(element);
    return faults.find(({ position }) => position > start && position <= end);
  };
}

function emptyFeed({ faults: [fault] }: XmlDocument): string {
  return fault
    ? `the feed is broken at line ${fault.line}, before its first item: ${fault.message}`
    : "the feed has no items";
}
