import { describe, expect, test } from "vitest";
import { post, startTestServer } from "./test-server.ts";

describe("the GraphQL route", () => {
  test("answers a POST and a GET alike", async () => {
    const server = await startTestServer();
    const answer = { data: { hello: "hello" } };
    expect(await (await post(server, "{ hello }")).json()).toEqual(answer);
    const get = await fetch(`${server.url}/graphql?query={hello}`, { headers: { "apollo-require-preflight": "1" } });
    expect(await get.json()).toEqual(answer);
  });

  test("refuses a mutation by GET, and names the method that may", async () => {
    const server = await startTestServer();
    const url = `${server.url}/graphql?query=${encodeURIComponent("mutation { change }")}`;
    const response = await fetch(url, { headers: { "apollo-require-preflight": "1" } });
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe("POST");
    expect(await response.text()).toMatch(/support query operations/u);
  });

  test("refuses a GET that a foreign page could send without preflight", async () => {
    const server = await startTestServer();
    const response = await fetch(`${server.url}/graphql?query={hello}`, { headers: { "content-type": "text/plain" } });
    expect(response.status).toBe(400);
    expect(await response.text()).toMatch(/CSRF/u);
  });

  test("refuses several operations in one request body", async () => {
    const server = await startTestServer();
    const response = await fetch(`${server.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify([{ query: "{ hello }" }, { query: "{ hello }" }]),
    });
    expect(response.status).toBe(400);
  });

  test("refuses a document of more than 2000 tokens before it is validated", async () => {
    const server = await startTestServer();
    const response = await post(server, `{ ${"hello ".repeat(2100)} }`);
    expect(await response.text()).toMatch(/2000 tokens/u);
  });

  test("sends a browser that opens it to the explorer", async () => {
    const server = await startTestServer();
    const response = await fetch(`${server.url}/graphql`, { headers: { accept: "text/html" }, redirect: "manual" });
    expect(response.status).toBe(302);
    expect(new URL(String(response.headers.get("location")), response.url).pathname).toBe("/explorer/");
  });
});
