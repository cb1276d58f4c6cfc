import type { MarkupBlock } from "../markup/markup-block.ts";
import { readBlocks } from "../markup/read-blocks.ts";
import { parseHtml } from "./parse-html.ts";
import { treatmentOf } from "./treatment.ts";

/** The blocks of HTML that is an article's content and nothing else, as in a feed or a ninjs body. */
export function parseContent(html: string, baseUrl: string | null): MarkupBlock[] {
  return readBlocks(parseHtml(html), { baseUrl, treat: treatmentOf });
}
