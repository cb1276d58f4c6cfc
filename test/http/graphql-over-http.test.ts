import { serverAudits } from "graphql-http";
import { expect, test } from "vitest";
import { startTestServer } from "./test-server.ts";

/**
 * What the specification leaves to the server, and this one does not do: a GET needs a header that makes browsers ask first, so that
 * no foreign page can send one (Apollo Server's `csrfPrevention`), and these audits come without.
 */
const notTaken = ["5A70", "D6D5", "6A70"];

test("the server passes every audit of GraphQL over HTTP, but for GETs that could come from a foreign page", async () => {
  const server = await startTestServer();
  const audits = serverAudits({ url: `${server.url}/graphql`, fetchFn: fetch });
  const failed: string[] = [];
  for (const audit of audits) {
    const result = await audit.fn();
    if (result.status !== "ok" && !(result.status === "notice" && notTaken.includes(audit.id))) {
      failed.push(`${audit.id} ${audit.name}: ${result.reason}`);
    }
  }
  expect(audits.length).toBeGreaterThan(60);
  expect(failed).toEqual([]);
});
