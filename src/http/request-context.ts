/** What the HTTP side adds to the resolvers' context. */
export interface RequestContext {
  readonly requestId: string;
}
