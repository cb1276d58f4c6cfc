// The floor that `npm run bench` measures against: what the six pages cost without GraphQL. node:http, the driver, SQL written for each
// page, and JSON; no validation, no limits, no errors. Started with the path of a store; prints its address.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { answers } from "./floor/answers.ts";
import { readBody } from "./floor/read-body.ts";
import { openFloorReader } from "./floor/reader.ts";

const read = await openFloorReader(process.argv[2] ?? "");
const server = createServer((request, response) => {
  readBody(request, async ({ operationName, variables }) => {
    try {
      const data = await answers[operationName]?.(read, variables);
      const body = Buffer.from(`${JSON.stringify({ data })}\n`);
      response.writeHead(200, { "content-type": "application/json; charset=utf-8", "content-length": body.length });
      response.end(body);
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
});
server.listen(0, "127.0.0.1", () => console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`));
