// The floor that the cache of answers is measured against: bytes that are there already, over node:http. Started with a JSON file of
// answers by the name of their operation; prints its address.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { readBody } from "./floor/read-body.ts";

const texts: Readonly<Record<string, string>> = JSON.parse(readFileSync(process.argv[2] ?? "", "utf8"));
const kept = new Map(Object.entries(texts).map(([name, text]) => [name, Buffer.from(text)]));
const server = createServer((request, response) => {
  readBody(request, ({ operationName }) => {
    const body = kept.get(operationName) ?? Buffer.alloc(0);
    response.writeHead(200, { "content-type": "application/json; charset=utf-8", "content-length": body.length });
    response.end(body);
  });
});
server.listen(0, "127.0.0.1", () => console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`));
