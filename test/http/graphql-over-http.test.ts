import { serverAudits } from "graphql-http";
import { expect, test } from "vitest";
import { startTestServer } from "./test-server.ts";

// Only a request without a body, or with a parameter of the wrong type, MAY be answered so or otherwise: a notice, no fault.
test("the server passes every MUST and SHOULD of GraphQL over HTTP", async () => {
  const server = await startTestServer();
  const audits = serverAudits({ url: `${server.url}/graphql`, fetchFn: fetch });
  const failed: string[] = [];
  for (const audit of audits) {
    const result = await audit.fn();
    if (result.status === "ok" || /\bMAY\b/u.test(audit.name)) continue;
    failed.push(`${audit.id} ${audit.name}: ${result.reason}`);
  }
  expect(audits.length).toBeGreaterThan(60);
  expect(failed).toEqual([]);
});
