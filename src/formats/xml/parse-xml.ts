import { decodeHTML } from "entities";
import { SaxesParser } from "saxes";
import { FormatError } from "../format-error.ts";
import type { Element } from "../markup/element.ts";
import { escapeBareAmpersands } from "./bare-ampersand.ts";
import { canonicalName, declarePrefixes } from "./namespace.ts";

/** As in libxml2: news documents are some ten elements deep, and what is deeper is an attack. */
const greatestDepth = 256;

/** A fault of a document, at a line from 1 and a position in UTF-16 code units. */
export interface XmlFault {
  readonly line: number;
  readonly position: number;
  readonly message: string;
}

/** What a parser that goes on after a fault has read. */
export interface XmlDocument {
  /** What was parsed: the given text with its bare ampersands mended. */
  readonly text: string;
  readonly root: Element;
  /** In document order; empty for a well-formed document. */
  readonly faults: readonly XmlFault[];
  /** Where an element starts and ends in `text`, in UTF-16 code units; one that is not closed, beyond the text. */
  readonly rangeOf: (element: Element) => ElementRange;
}

interface ElementRange {
  readonly start: number;
  readonly end: number;
}

interface OpenElement extends Element {
  readonly children: (Element | string)[];
}

/**
 * Parses XML to the end, with what is wrong in it, so that one broken item does not take its neighbours along.
 *
 * Nothing outside the document is read, and no entity that it defines is ever expanded: a reference to one is a fault.
 * The names that HTML gives to characters are known, and a bare ampersand is taken as it was meant: feeds have both.
 *
 * @throws FormatError if there is no element at all, if elements are nested too deep, or if next to nothing is right
 */
export function parseXml(given: string): XmlDocument {
  const text = escapeBareAmpersands(given);
  const faults: XmlFault[] = [];
  const ranges = new Map<Element, ElementRange>();
  const open: OpenElement[] = [];
  const scopes: ReadonlyMap<string, string>[] = [];
  let root: OpenElement | null = null;
  let start = 0;
  let unknown = "";
  const parser = new SaxesParser({ xmlns: false, position: true });
  parser.ENTITIES = namedCharacters(parser.ENTITIES, (name) => {
    unknown = name;
  });
  parser.on("error", ({ message }) => {
    faults.push({ line: parser.line, position: parser.position, message: describe(message, unknown, open) });
    if (faults.length >= mostFaults) throw brokenXml(faults);
  });
  parser.on("opentagstart", () => {
    start = text.lastIndexOf("<", parser.position - 1);
  });
  parser.on("opentag", ({ name, attributes }) => {
    if (open.length >= greatestDepth) {
      throw new FormatError(
        `line ${parser.line}: elements are nested more than ${greatestDepth} deep: this is no news document`,
      );
    }
    const scope = declarePrefixes(scopes.at(-1) ?? new Map(), attributes);
    scopes.push(scope);
    const element: OpenElement = {
      name: canonicalName(name, scope),
      attributes: new Map(Object.entries(attributes)),
      children: [],
      line: parser.line,
    };
    ranges.set(element, { start, end: Number.POSITIVE_INFINITY });
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on("closetag", () => {
    scopes.pop();
    const element = open.pop();
    if (element) ranges.set(element, { start: ranges.get(element)?.start ?? 0, end: parser.position });
  });
  const addText = (content: string) => {
    open.at(-1)?.children.push(content);
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.write(text).close();
  if (root === null) throw new FormatError("the XML has no element in it: the file is empty or cut off");
  return { text, root, faults, rangeOf: (element) => ranges.get(element) ?? { start: 0, end: text.length } };
}

/**
 * Parses XML that has to be well-formed.
 *
 * @throws FormatError with the line of the first fault
 */
export function parseWellFormed(text: string): Element {
  const { root, faults } = parseXml(text);
  if (faults.length > 0) throw brokenXml(faults);
  return root;
}

/** What has so many is no XML, and need not be read to its end. */
const mostFaults = 200;

function brokenXml([first]: readonly XmlFault[]): FormatError {
  return new FormatError(`the XML is broken at line ${first?.line ?? 1}: ${first?.message ?? "it cannot be read"}`);
}

/** The five entities of XML with HTML's behind them; `missed` is told of any other that is asked for. */
function namedCharacters(xml: Record<string, string>, missed: (name: string) => void): Record<string, string> {
  return new Proxy(xml, {
    get(target, name) {
      if (typeof name !== "string") return undefined;
      const known = target[name];
      if (known !== undefined) return known;
      const character = /^[a-z][a-z0-9]{1,30}$/iu.test(name) ? decodeHTML(`&${name};`) : `&${name};`;
      if (!character.includes("&")) return character;
      missed(name.slice(0, 40));
      return undefined;
    },
  });
}

/** The parser's words, which begin with "line:column: ", in ours. */
function describe(message: string, unknown: string, open: readonly Element[]): string {
  const words = message.replace(/^(?:[^:]*:)?\d+:\d+: /u, "").replace(/\.$/u, "");
  const inside = open.at(-1);
  if (words.startsWith("undefined entity")) {
    return `&${unknown}; is an entity that the document would have to define, and such are not expanded`;
  }
  if (words.startsWith("unclosed tag") && inside) {
    return `the file ends inside <${inside.name}>, which opens at line ${inside.line}; it is cut off`;
  }
  if (words.startsWith("unexpected end")) return "the file ends in the middle of its markup; it is cut off";
  return inside ? `${words}, inside <${inside.name}>, which opens at line ${inside.line}` : words;
}
