import { endsLikeProse } from "../draft.ts";

/** A piece of rendered text with its links; offsets are in UTF-16 code units of `text`. */
export interface Line {
  readonly text: string;
  readonly links: readonly LinkRange[];
}

interface LinkRange {
  readonly url: string;
  readonly start: number;
  readonly end: number;
}

/** Hints where a word may be broken, soft hyphen and zero width space, and a stray byte order mark: no browser shows them. */
const invisible = /[\u00ad\u200b\ufeff]/g;
const whiteSpace = /[ \t\n\r\f]+/g;

/** Collects the text of one block as a browser renders it (CSS Text 3, section 4.1): white space collapses. */
export class LineBuilder {
  private parts: string[] = [];
  private length = 0;
  /** White space is due before the next word. */
  private space = false;
  private links: LinkRange[] = [];
  private open: { url: string; start: number }[] = [];

  add(text: string, preformatted = false): void {
    const shown = text.replace(invisible, "");
    if (preformatted) this.push(shown);
    else this.addCollapsed(shown);
  }

  private addCollapsed(shown: string): void {
    const words = shown.replace(whiteSpace, " ");
    if (words === "") return;
    if (words.startsWith(" ")) this.space = true;
    const inner = words.startsWith(" ") ? words.slice(1) : words;
    if (inner === "") return;
    const trailing = inner.endsWith(" ");
    const word = trailing ? inner.slice(0, -1) : inner;
    if (this.space && this.length > 0 && !this.parts.at(-1)?.endsWith("\n")) this.push(" ");
    this.push(word);
    this.space = trailing;
  }

  /** A line end, as of `<br>`. */
  lineBreak(): void {
    this.space = false;
    this.push("\n");
  }

  openLink(url: string): void {
    this.open.push({ url, start: this.length });
  }

  closeLink(): void {
    const link = this.open.pop();
    if (link && this.length > link.start) this.links.push({ ...link, end: this.length });
  }

  /** The last character so far; empty at the start of a block. */
  get last(): string {
    return this.space ? " " : (this.parts.at(-1)?.slice(-1) ?? "");
  }

  /** What was collected, and begins anew. Links that are open stay so. */
  take(): Line {
    const text = this.parts.join("");
    const links = [...this.links, ...this.open.map((link) => ({ ...link, end: this.length }))];
    this.parts = [];
    this.length = 0;
    this.space = false;
    this.links = [];
    for (const link of this.open) link.start = 0;
    return { text, links };
  }

  private push(text: string): void {
    if (text === "") return;
    this.parts.push(text);
    this.length += text.length;
  }
}

/**
 * Splits at line ends, as plain text is split: every line is a block, but for one that stops inside a sentence and goes on
 * in lower case on the next.
 */
export function splitLine({ text, links }: Line): Line[] {
  const lines: Line[] = [];
  let start = 0;
  const push = (end: number) => {
    const whole = text.slice(start, end);
    const shown = whole.trim();
    const from = start + whole.indexOf(shown);
    if (shown !== "") lines.push({ text: shown, links: linksWithin(links, from, from + shown.length) });
  };
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) {
    const before = text.slice(start, at).trim();
    if (!endsLikeProse(before) && /^\s?\p{Ll}/u.test(text.slice(at + 1, at + 3))) continue;
    push(at);
    start = at + 1;
  }
  push(text.length);
  return lines;
}

function linksWithin(links: readonly LinkRange[], from: number, to: number): LinkRange[] {
  return links.flatMap(({ url, start, end }) => {
    const range = { url, start: Math.max(start, from) - from, end: Math.min(end, to) - from };
    return range.start < range.end ? [range] : [];
  });
}
