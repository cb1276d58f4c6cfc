// Prints every direct quote with its speaker, page by page: `node examples/plain-fetch/quotes.mjs [http://localhost:4000]`.
// Needs nothing but Node.js, or a browser.
const server = process.argv[2] ?? "http://localhost:4000";

const query = `
  query Quotes($after: String) {
    quotes(first: 5, after: $after, filter: { kind: [DIRECT] }) {
      nodes {
        text
        attribution { speaker { ... on Person { name } ... on Faction { name } } }
        article { headline }
      }
      pageInfo { hasNextPage endCursor }
    }
  }`;

async function ask(variables) {
  const response = await fetch(`${server}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/graphql-response+json" },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  // Each error has a message for people and a code for programs.
  if (errors) throw new Error(errors.map(({ message, extensions }) => `${extensions.code}: ${message}`).join("\n"));
  return data;
}

let after = null;
do {
  const { quotes } = await ask({ after });
  for (const { text, attribution, article } of quotes.nodes) {
    console.log(`“${text}” — ${attribution.speaker?.name ?? "not known"} (${article.headline})`);
  }
  after = quotes.pageInfo.hasNextPage ? quotes.pageInfo.endCursor : null;
} while (after);
