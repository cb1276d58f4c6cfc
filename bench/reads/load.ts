/** A run of requests, as the process that makes them is told. */
export interface LoadOrder {
  readonly url: string;
  /** The bodies to post, in turn. */
  readonly bodies: readonly string[];
  readonly connections: number;
  /** Ends after so many seconds, or requests. */
  readonly seconds?: number;
  readonly requests?: number;
}

/** What became of it. */
export interface LoadResult {
  readonly requests: number;
  readonly seconds: number;
  /** How long a request took, in milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** CPU time that the asking itself took, in milliseconds. */
  readonly cpu: number;
}
