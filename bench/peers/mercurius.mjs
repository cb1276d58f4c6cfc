// mercurius with graphql-jit, on a newsgraph store: `node mercurius.mjs <store>`. Prints its address.
import { readFileSync } from "node:fs";
import fastify from "fastify";
import mercurius from "mercurius";
import { batchedFields } from "./batched-fields.mjs";
import { openStore } from "./open-store.mjs";
import { plainFields } from "./plain-fields.mjs";
import { rootFields } from "./root-fields.mjs";

const read = await openStore(process.argv[2]);

const Query = Object.fromEntries(
  Object.entries(rootFields).map(([name, field]) => [name, (_root, args) => field(read, args)]),
);

/** mercurius collects the queries of a tick; those of one field have the same arguments in all pages. */
const loaders = {};
for (const [type, fields] of Object.entries(batchedFields)) {
  loaders[type] = {};
  for (const [name, field] of Object.entries(fields)) {
    loaders[type][name] = {
      loader: (queries) =>
        field(
          read,
          queries.map(({ obj }) => obj),
          queries[0].params,
        ),
      // No page asks for an object twice.
      opts: { cache: false },
    };
  }
}

const app = fastify({ logger: false });
app.register(mercurius, {
  schema: readFileSync(new URL("../../schema.graphql", import.meta.url), "utf8"),
  resolvers: { Query, ...plainFields },
  loaders,
  jit: 1,
});
const address = await app.listen({ port: 0, host: "127.0.0.1" });
console.log(`${address}/graphql`);
