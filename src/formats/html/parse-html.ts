import { Parser } from "htmlparser2";
import type { Element } from "../markup/element.ts";
import { capDepth } from "./cap-depth.ts";

interface GrowingElement extends Element {
  readonly children: (Element | string)[];
}

/** Parses HTML, of whatever quality: nothing is an error. The root is named "#document", and holds the page's top level. */
export function parseHtml(html: string): Element {
  const root: GrowingElement = { name: "#document", attributes: new Map(), children: [], line: 0 };
  const open: GrowingElement[] = [root];
  let text: string[] = [];
  const flush = () => {
    if (text.length > 0) open.at(-1)?.children.push(text.join(""));
    text = [];
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        flush();
        const element: GrowingElement = {
          name,
          attributes: new Map(Object.entries(attributes)),
          children: [],
          line: 0,
        };
        open.at(-1)?.children.push(element);
        open.push(element);
      },
      ontext(part) {
        text.push(part);
      },
      onclosetag() {
        flush();
        open.pop();
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.end(capDepth(html));
  flush();
  return root;
}
