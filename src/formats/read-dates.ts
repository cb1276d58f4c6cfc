import { readDate } from "./read-date.ts";
import type { Block } from "./story.ts";

const modified = /^(?:last )?(?:updated|modified)\b/iu;

/** When the article was published and changed, from the lines that state a date; null where none does. */
export function readDates(blocks: readonly Block[]): { datePublished: string | null; dateModified: string | null } {
  const found: { datePublished: string | null; dateModified: string | null } = {
    datePublished: null,
    dateModified: null,
  };
  for (const { kind, text } of blocks) {
    if (kind !== "NOTE" && kind !== "BYLINE") continue;
    for (const part of [text, ...text.split(/\s*[|•·]\s*/u)]) {
      const date = readDate(part);
      if (date !== null) found[modified.test(part) ? "dateModified" : "datePublished"] ??= date;
    }
  }
  return { ...found, datePublished: found.datePublished ?? found.dateModified };
}
