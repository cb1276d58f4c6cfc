interface GraphqlRequest {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: unknown;
}

/** Runs an operation against the API beside this page. The headers are those of the explorer's "Headers" tab. */
export async function fetchGraphql(
  request: GraphqlRequest,
  headers: { readonly [name: string]: string } = {},
): Promise<{ readonly [key: string]: unknown }> {
  const response = await fetch("../graphql", {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json", ...headers },
    body: JSON.stringify(request),
  });
  return response.json();
}
