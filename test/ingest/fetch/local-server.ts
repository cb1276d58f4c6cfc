import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** A server on this machine, at every one of its addresses, until the test ends. What no handler is for is 404. */
export async function localServer(handlers: { readonly [path: string]: Handler }) {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    const handler = handlers[request.url ?? ""];
    if (handler) return handler(request, response);
    response.writeHead(404).end();
  });
  server.listen(0);
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { port, requests, url: (path: string, host = "127.0.0.1") => `http://${host}:${port}${path}` };
}

/** Answers with this. */
export function answer(body: string | Uint8Array, headers: { readonly [name: string]: string } = {}): Handler {
  return (_request, response) => void response.writeHead(200, headers).end(body);
}

export function redirect(location: string, status = 302): Handler {
  return (_request, response) => void response.writeHead(status, { location }).end();
}
