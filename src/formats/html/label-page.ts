import { sameWords, wordsOf } from "../same-words.ts";
import type { BlockKind } from "../story.ts";
import type { Words } from "../story-of.ts";

type Word = Words[number];

/**
 * The blocks of a page with their kinds put straight: one headline, one byline, standfirsts in front of the text only.
 *
 * @param stated the headline that JSON-LD or the head gives; empty where none does
 * @param isSure whether it is JSON-LD's, which goes before what the page shows
 * @param site the name of the site and the page's whole title, in which it stands too
 */
export function labelPage(
  { opening, text, trailing }: { opening: Words; text: Words; trailing: Words },
  stated: string,
  isSure: boolean,
  site: readonly string[],
): { words: Words; headline: string } {
  const blocks = [...opening, ...text];
  const at = headlineAt(blocks, opening.length, stated, site);
  const shown = blocks[at]?.text.replace(/\s+/gu, " ") ?? "";
  const body = blocks.findIndex((block, index) => index >= opening.length && index !== at && isBody(block));
  let bylines = 0;
  const labelled = blocks.flatMap((block, index): Word[] => {
    if (index === at) return [{ ...block, kind: "HEADLINE" }];
    if (index < opening.length && block.level != null && block.kind === "SUBHEADING")
      return openingHeading(block, index > at && at !== -1);
    if (block.kind === "BYLINE" && bylines++ > 0) return [{ ...block, kind: "NOTE" }];
    if (block.kind === "STANDFIRST" && index > body && body !== -1) return [{ ...block, kind: null }];
    return [block];
  });
  const headline = stated === "" || (!isSure && shown !== "") || isCutOff(stated, shown) ? shown || stated : stated;
  return { words: [...labelled, ...trailing], headline };
}

const bodyKinds: ReadonlySet<BlockKind | null> = new Set<BlockKind | null>([null, "PARAGRAPH", "LIST_ITEM"]);
const isBody = (block: Word) => bodyKinds.has(block.kind);

/** A second heading between headline and text is the standfirst; above the headline it is the page's. */
function openingHeading(block: Word, isBelow: boolean): Word[] {
  return isBelow && block.text.split(/\s+/u).length >= 6 ? [{ ...block, kind: "STANDFIRST" }] : [];
}

/** Index of the heading that is the headline: the one that the page states, else the last of the first level that is not the site's name. */
function headlineAt(blocks: Words, openingLength: number, stated: string, site: readonly string[]): number {
  const same = blocks.findIndex(
    ({ level, text }, index) => (level != null || index < openingLength) && sameWords(text, stated),
  );
  if (same !== -1) return same;
  const firstBody = blocks.findIndex((block, index) => index >= openingLength && isBody(block));
  const end = firstBody === -1 ? blocks.length : firstBody;
  const first = blocks.slice(0, end).findLastIndex(({ level }) => level === 1);
  const any = first !== -1 ? first : stated === "" ? blocks.slice(0, end).findIndex(({ level }) => level === 2) : -1;
  const text = blocks[any]?.text ?? "";
  return stated === "" || isLike(text, stated) || !site.some((name) => wordsOf(name).includes(wordsOf(text)))
    ? any
    : -1;
}

/** Headlines of one story share words of weight; the name of the site shares none. */
function isLike(one: string, other: string): boolean {
  const words = new Set(
    wordsOf(other)
      .split(" ")
      .filter((word) => word.length > 3),
  );
  return wordsOf(one)
    .split(" ")
    .some((word) => words.has(word));
}

function isCutOff(stated: string, shown: string): boolean {
  if (shown === "") return false;
  return /(?:…|\.\.\.)$/u.test(stated) || wordsOf(shown).startsWith(`${wordsOf(stated)} `);
}
