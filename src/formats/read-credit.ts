import type { Block } from "./story.ts";

/**
 * The credit line's words after "SOURCE:", and the publisher they begin with. Agencies named beside it are not the publisher,
 * and "News" belongs to its name only if the article never writes the name without it: "Coast Radio News" of a text
 * that says "told Coast Radio" is Coast Radio.
 */
export function readCredit(blocks: readonly Block[], raw: string): { credit: string | null; publisher: string | null } {
  const line = blocks.find((block) => block.kind === "CREDIT")?.text;
  const credit = line?.replace(/^sources?\s*:\s*/iu, "").trim() || null;
  if (credit === null) return { credit: null, publisher: null };
  const [first = ""] = credit.split(/\s*(?:[,;/&+]|\band\b)\s*/iu);
  const short = first.replace(/\s+news$/iu, "");
  const written = short !== first && short !== "" && writtenAlone(raw, short);
  return { credit, publisher: (written ? short : first) || null };
}

function writtenAlone(raw: string, short: string): boolean {
  for (let at = raw.indexOf(short); at !== -1; at = raw.indexOf(short, at + 1)) {
    if (!/^\s+news\b/iu.test(raw.slice(at + short.length, at + short.length + 8))) return true;
  }
  return false;
}
