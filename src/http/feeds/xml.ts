import { escapeUTF8 } from "entities";

/** Markup that is written already, so that it is not taken for text and escaped once more. */
export interface Xml {
  readonly xml: string;
}

/** What XML 1.0 has no way to write, escaped or not (section 2.2): most control characters, lone surrogates, U+FFFE, U+FFFF. */
const forbidden = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** Text as XML, in an element or an attribute. What XML cannot hold is left out; a carriage return survives as a reference. */
function escapeXml(text: string): string {
  return escapeUTF8(text.replace(forbidden, "")).replaceAll("\r", "&#13;");
}

/**
 * Writes an element.
 *
 * @param content its text, or its child elements; those that are null are left out
 * @param attributes those that are null are left out
 */
export function element(
  name: string,
  content: string | readonly (Xml | null)[],
  attributes: { readonly [name: string]: string | null } = {},
): Xml {
  const start = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : ` ${key}="${escapeXml(value)}"`,
  );
  const inner = typeof content === "string" ? escapeXml(content) : linesOf(content);
  return { xml: `<${name}${start.join("")}${inner === "" ? "/>" : `>${inner}</${name}>`}` };
}

function linesOf(children: readonly (Xml | null)[]): string {
  const lines = children.flatMap((child) => child?.xml ?? []);
  return lines.length === 0 ? "" : `\n${lines.join("\n")}\n`;
}

/** An element with a text, or nothing where there is none. */
export function optional(name: string, text: string | null): Xml | null {
  return text === null ? null : element(name, text);
}

/** A whole document. */
export function documentOf(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`;
}
