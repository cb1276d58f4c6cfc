import type { Deadline } from "./deadline.ts";

/** What the HTTP side adds to the resolvers' context. */
export interface RequestContext {
  readonly requestId: string;
  readonly deadline: Deadline;
}

/** Makes what the resolvers of one request share; the signal stops their reads. */
export type CreateContext = (signal?: AbortSignal) => object;
