import { expect, test } from "vitest";
import { csvRow } from "../../src/export/csv.ts";

const exact = { forSpreadsheet: false };

test("a row is as RFC 4180 has it: quoted where it must be, quotation marks doubled, CRLF at its end", () => {
  expect(csvRow(["a", 'says "no"', "x, y", "two\nlines", null, 0.5, ""], exact)).toBe(
    'a,"says ""no""","x, y","two\nlines",,0.5,\r\n',
  );
});

test("words stay as they are, unless a spreadsheet would run them", () => {
  const cells = ["=SUM(A1)", "+1", "-1", "@here", "a=b", -1];
  expect(csvRow(cells, exact)).toBe("=SUM(A1),+1,-1,@here,a=b,-1\r\n");
  expect(csvRow(cells, { forSpreadsheet: true })).toBe("'=SUM(A1),'+1,'-1,'@here,a=b,-1\r\n");
  expect(csvRow(["\tx", "\r=1"], { forSpreadsheet: true })).toBe("'\tx,\"'\r=1\"\r\n");
});
