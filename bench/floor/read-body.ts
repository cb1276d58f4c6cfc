import type { IncomingMessage } from "node:http";

/** What a GraphQL client posts. */
export interface PostedQuery {
  readonly operationName: string;
  readonly variables: Readonly<Record<string, string>>;
}

export function readBody(request: IncomingMessage, use: (body: PostedQuery) => void): void {
  const parts: Buffer[] = [];
  request.on("data", (part) => parts.push(part));
  request.on("end", () => use(JSON.parse(Buffer.concat(parts).toString())));
}
