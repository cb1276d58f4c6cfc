import { describe, expect, test } from "vitest";
import { post, startTestServer } from "./test-server.ts";

describe("CORS", () => {
  const allowed = async (corsOrigin: string, origin: string) => {
    const server = await startTestServer({ corsOrigin });
    const response = await post(server, "{ hello }", { origin });
    return response.headers.get("access-control-allow-origin");
  };

  test("by default the pages of this machine may read, on any port, and no others", async () => {
    expect(await allowed("localhost", "http://localhost:5173")).toBe("http://localhost:5173");
    expect(await allowed("localhost", "http://localhost.evil.example")).toBeNull();
  });

  test("* lets every page read, none no page, a list the pages listed", async () => {
    expect(await allowed("*", "https://a.example")).toBe("*");
    expect(await allowed("none", "http://localhost:5173")).toBeNull();
    expect(await allowed("https://a.example,https://b.example", "https://b.example")).toBe("https://b.example");
    expect(await allowed("https://a.example,https://b.example", "https://c.example")).toBeNull();
  });

  test("a preflight is answered", async () => {
    const server = await startTestServer();
    const response = await fetch(`${server.url}/graphql`, {
      method: "OPTIONS",
      headers: { origin: "http://localhost:3000", "access-control-request-method": "POST" },
    });
    expect(response.status).toBe(204);
    expect(response.headers.get("access-control-allow-methods")).toMatch(/POST/u);
  });
});
