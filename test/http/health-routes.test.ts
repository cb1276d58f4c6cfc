import { describe, expect, test } from "vitest";
import { startTestServer } from "./test-server.ts";

describe("health", () => {
  test("a live process whose store does not answer is alive and not ready", async () => {
    const broken = async () => {
      throw new Error("disk gone");
    };
    const server = await startTestServer({}, { ping: broken });
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    const ready = await fetch(`${server.url}/readyz`);
    expect([ready.status, await ready.json()]).toEqual([503, { status: "store does not answer" }]);
  });

  test("a store that answers makes it ready", async () => {
    const server = await startTestServer();
    expect(await (await fetch(`${server.url}/readyz`)).json()).toEqual({ status: "ready" });
  });
});
