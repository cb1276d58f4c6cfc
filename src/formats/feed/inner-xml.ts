import type { Element } from "../markup/element.ts";

/** The content of an element as HTML; its attributes too, since links are among them. */
export function innerXml({ children }: Element): string {
  return children
    .map((child) => {
      if (typeof child === "string") return escapeText(child);
      const local = child.name.slice(child.name.indexOf(":") + 1);
      const attributes = [...child.attributes].map(
        ([name, value]) => ` ${name}="${escapeText(value).replaceAll('"', "&quot;")}"`,
      );
      const open = `<${local}${attributes.join("")}>`;
      return voidNames.has(local) ? open : `${open}${innerXml(child)}</${local}>`;
    })
    .join("");
}

const voidNames = new Set(["br", "hr", "img", "wbr", "input", "source", "col", "embed"]);
const escapeText = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
