import { expect, test } from "vitest";
import { readHead } from "../../../bench/reads/answer-head.ts";

const head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 11\r\n\r\n";

test("the length of an answer is what its head says, from the end of the head on", () => {
  expect(readHead(Buffer.from(`${head}{"data":{}}`))).toEqual({ bodyStart: head.length, bodyLength: 11 });
});

test("half a head is none", () => {
  for (let length = 0; length < head.length; length += 1) {
    expect(readHead(Buffer.from(head.slice(0, length)))).toBeNull();
  }
});

test("an answer that is no success, or does not say how long it is, is not measured", () => {
  expect(() => readHead(Buffer.from(head.replace("200 OK", "503 No")))).toThrow("503 No");
  expect(() => readHead(Buffer.from(head.replace("Content-Length", "X-Length")))).toThrow("not an answer to measure");
});
