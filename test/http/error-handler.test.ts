import { describe, expect, test } from "vitest";
import type { ErrorBody } from "../../src/http/error-body.ts";
import { startTestServer } from "./test-server.ts";

/** The code of the refusal in a response's body. */
const codeOf = async (response: Response) => ((await response.json()) as ErrorBody).errors[0].extensions.code;

describe("a refusal outside GraphQL", () => {
  test.each([
    ["a body that is not JSON", "{ hello", "application/json", 400, "BAD_REQUEST"],
    ["an empty body", "", "application/json", 400, "BAD_REQUEST"],
    ["a body of another type", "a=b", "application/x-www-form-urlencoded", 415, "UNSUPPORTED_MEDIA_TYPE"],
    ["a body over the limit", `{"query":"${"x".repeat(2000)}"}`, "application/json", 413, "PAYLOAD_TOO_LARGE"],
  ])("%s is refused in JSON", async (_case, body, contentType, status, code) => {
    const server = await startTestServer({ bodyLimit: "1kb" });
    const response = await fetch(`${server.url}/graphql`, {
      method: "POST",
      headers: { "content-type": contentType },
      body,
    });
    expect(response.status).toBe(status);
    expect(await codeOf(response)).toBe(code);
  });

  test("an unknown address is a 404, a known one by the wrong method a 405, an undecodable one a 400; all in JSON", async () => {
    const server = await startTestServer();
    const missing = await fetch(`${server.url}/nothing`);
    expect([missing.status, await codeOf(missing)]).toEqual([404, "NOT_FOUND"]);
    const wrong = await fetch(`${server.url}/graphql`, { method: "DELETE" });
    expect([wrong.status, wrong.headers.get("allow")]).toEqual([405, "GET, POST"]);
    expect(await codeOf(wrong)).toBe("METHOD_NOT_ALLOWED");
    const undecodable = await fetch(`${server.url}/%zz`);
    expect([undecodable.status, await codeOf(undecodable)]).toEqual([400, "BAD_REQUEST"]);
  });
});
