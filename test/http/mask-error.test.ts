import { describe, expect, test } from "vitest";
import type { ErrorBody } from "../../src/http/error-body.ts";
import { post, startTestServer } from "./test-server.ts";

describe("an error", () => {
  test("an internal one is masked, and its id is the request's and leads to the log", async () => {
    const server = await startTestServer();
    const response = await post(server, "{ crash }", { "x-request-id": "trace-7" });
    const text = await response.text();
    expect(text).not.toMatch(/SQLITE|secret|stack/u);
    expect(JSON.parse(text).errors[0].extensions).toEqual({ code: "INTERNAL_SERVER_ERROR", errorId: "trace-7" });
    const line = server.logged.find(({ errorId }) => errorId === "trace-7");
    expect(line).toMatchObject({ path: "crash", err: { message: "SQLITE_ERROR: near /secret/path" } });
  });

  test("one in making the context is masked as well", async () => {
    const createContext = () => {
      throw new Error("SQLITE_ERROR: near /secret/path");
    };
    const server = await startTestServer({}, { createContext });
    const response = await post(server, "{ hello }");
    const body = await response.text();
    expect(response.status).toBe(500);
    expect(body).not.toMatch(/SQLITE|secret|stack/u);
    const { errorId } = JSON.parse(body).errors[0].extensions;
    expect(server.logged.some((line) => line.errorId === errorId)).toBe(true);
  });

  test("one with a code of ours reaches the client as it is", async () => {
    const server = await startTestServer();
    const body = (await (await post(server, "{ refuse }")).json()) as ErrorBody;
    expect(body.errors[0]).toMatchObject({
      message: "there is no such page",
      extensions: { code: "PAGE_SIZE_EXCEEDED" },
    });
  });
});
