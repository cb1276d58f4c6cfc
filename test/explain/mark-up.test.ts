import { expect, test } from "vitest";
import type { Mark } from "../../src/explain/mark.ts";
import { markUp } from "../../src/explain/mark-up.ts";
import type { Paint } from "../../src/explain/paint.ts";

const text = "Ann said “he said ‘no’ twice”.";
const plain: Paint = (_style, words) => words;
const tagged: Paint = (style, words) => (style === "MARK" ? words : `<${style}>${words}</>`);

function mark(exact: string, style: Mark["style"], quote: number | null = null, offset = 0): Mark {
  const start = text.indexOf(exact) + offset;
  return { span: { field: "BODY", start, end: start + exact.length, exact }, style, quote };
}

const shown = (marks: readonly Mark[], paint: Paint, offset = 0) =>
  markUp(text, offset, marks, paint).replaceAll("\u00a0", " ");

test("a quote in a quote is opened after it and closed before it", () => {
  const marks = [mark("no", "DIRECT", 2), mark("he said ‘no’ twice", "DIRECT", 1)];
  expect(shown(marks, plain)).toBe("Ann said “[1 he said ‘[2 no 2]’ twice 1]”.");
});

test("quotes with the same ends are nested, not crossed", () => {
  const marks = [mark("no", "DIRECT", 1), mark("no", "DIRECT", 2)];
  expect(shown(marks, plain)).toContain("[1 [2 no 2] 1]");
});

test("quotes side by side share no brackets", () => {
  expect(shown([mark("he said", "MIXED", 1), mark(" ‘no’", "MIXED", 2)], plain)).toContain(
    "“[1 he said 1][2  ‘no’ 2] twice",
  );
});

test("speaker and cue are painted without brackets, inside and outside of quotes", () => {
  const marks = [mark("Ann", "SPEAKER"), mark("said", "CUE"), mark("he said ‘no’", "DIRECT", 1), mark("he", "SPEAKER")];
  expect(shown(marks, tagged)).toBe(
    "<SPEAKER>Ann</> <CUE>said</> “<DIRECT>[1 </><DIRECT><SPEAKER>he</></><DIRECT> said ‘no’</><DIRECT> 1]</> twice”.",
  );
});

test("a mark that reaches over the end of the block is cut there", () => {
  const long: Mark = { span: { field: "BODY", start: 90, end: 500, exact: "" }, style: "DIRECT", quote: 1 };
  expect(shown([long], plain, 100)).toBe(`[1 ${text} 1]`);
});

test("an article cannot steer the terminal", () => {
  expect(markUp("a\u001b[2Jb\r\n\tc\u202ed\u0007", 0, [], plain)).toBe("a\ufffd[2Jb   c\ufffdd\ufffd");
});
