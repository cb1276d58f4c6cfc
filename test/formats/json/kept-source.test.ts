import { expect, test } from "vitest";
import { keptSource } from "../../../src/formats/json/kept-source.ts";
import { unknownOrigin } from "../../../src/formats/source.ts";
import { splitDocument } from "../../../src/formats/split-document.ts";

const whole = {
  format: "HTML",
  url: "https://herald.example/1",
  charset: "windows-1252",
  encoding: "utf-8",
  content: "<p>é",
};

test("a record with a source is read as the bytes that it keeps", () => {
  expect(keptSource({ headline: "Other words", source: whole })).toEqual({
    format: "HTML",
    bytes: new TextEncoder().encode("<p>é"),
    origin: { url: "https://herald.example/1", charset: "windows-1252" },
  });
  const bytes = new Uint8Array([0, 255, 128]);
  const source = { format: "PLAIN_TEXT", encoding: "base64", content: Buffer.from(bytes).toString("base64") };
  expect(keptSource({ source })).toEqual({ format: "PLAIN_TEXT", bytes, origin: { url: null, charset: null } });
});

test("a record without one has none; others name an agency there", () => {
  for (const record of [{}, { source: null }, [], null, "source"]) expect(keptSource(record)).toBeNull();
  for (const source of ["Coastwire", { name: "Coastwire" }, { format: "text" }])
    expect(keptSource({ source })).toBeNull();
});

test.each([
  [{ ...whole, format: "PDF" }, /source\.format.*"PDF".*HTML/],
  [{ ...whole, content: undefined }, /source\.content/],
  [{ ...whole, encoding: "hex" }, /source\.encoding.*"hex"/],
  [{ ...whole, encoding: "base64", content: "€" }, /base64/],
])("a source that is not whole is refused, and the message names what is wrong (%#)", (source, message) => {
  expect(() => keptSource({ source })).toThrow(message);
});

test("lines of an export are read from the sources that they keep; a broken one fails alone", () => {
  const lines = [
    { headline: "Quay closed", text: "Other words", source: whole },
    { source: { ...whole, format: "PDF" } },
  ];
  const bytes = new TextEncoder().encode(lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
  const [first, second] = splitDocument(bytes, unknownOrigin);
  expect(first).toMatchObject({ where: "line 1", source: { format: "HTML", origin: { charset: "windows-1252" } } });
  expect(second).toMatchObject({ where: "line 2", problem: expect.stringContaining("source.format") });
});
