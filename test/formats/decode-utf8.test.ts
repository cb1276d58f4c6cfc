import { describe, expect, test } from "vitest";
import { decodeUtf8 } from "../../src/formats/decode-utf8.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

describe("decodeUtf8", () => {
  test("a byte order mark is no part of the text", () => {
    expect(decodeUtf8(Uint8Array.from([0xef, 0xbb, 0xbf, ...bytes("Velm")]))).toBe("Velm");
  });

  test("UTF-16 with a byte order mark is read", () => {
    expect(decodeUtf8(Uint8Array.from([0xff, 0xfe, 0x56, 0, 0x65, 0]))).toBe("Ve");
  });

  test("an empty input is named as such", () => {
    expect(() => decodeUtf8(new Uint8Array())).toThrow(/empty/);
  });

  test("white space alone is named as such", () => {
    expect(() => decodeUtf8(bytes(" \n "))).toThrow(/white space/);
  });

  test("a binary input is named as such", () => {
    expect(() => decodeUtf8(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]))).toThrow(/binary/);
  });

  test("random bytes are binary, also without a zero byte among them", () => {
    const random = Uint8Array.from({ length: 200 }, (_, at) => ((at * 89 + 7) % 255) + 1);
    expect(() => decodeUtf8(random)).toThrow(/binary/);
  });

  test("the first byte that is not UTF-8 is named by its offset and value", () => {
    expect(() => decodeUtf8(Uint8Array.from([...bytes("Café "), 0xe9, ...bytes(" au lait")]))).toThrow(
      /byte 6 \(0xe9\)/,
    );
  });

  test("an input cut in the middle of a character is named by that character's first byte", () => {
    expect(() => decodeUtf8(bytes("Velm é").slice(0, -1))).toThrow(/byte 5 \(0xc3\)/);
  });

  test("a wrong byte far into a large input is found", () => {
    const large = new Uint8Array(1_000_000).fill(0x61);
    large[777_777] = 0xff;
    expect(() => decodeUtf8(large)).toThrow(/byte 777777 /);
  });
});
