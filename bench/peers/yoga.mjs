// graphql-yoga with DataLoader, on a newsgraph store: `node yoga.mjs <store>`. Prints its address.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import DataLoader from "dataloader";
import { createSchema, createYoga } from "graphql-yoga";
import { batchedFields } from "./batched-fields.mjs";
import { openStore } from "./open-store.mjs";
import { plainFields } from "./plain-fields.mjs";
import { rootFields } from "./root-fields.mjs";

const read = await openStore(process.argv[2]);

const Query = Object.fromEntries(
  Object.entries(rootFields).map(([name, field]) => [name, (_root, args) => field(read, args)]),
);

/** A DataLoader a field and request, keyed by the row's id; those of one field have the same arguments in all pages. */
const resolvers = { Query, ...plainFields };
for (const [type, fields] of Object.entries(batchedFields)) {
  resolvers[type] = { ...resolvers[type] };
  for (const [name, field] of Object.entries(fields)) {
    const path = `${type}.${name}`;
    resolvers[type][name] = (object, args, { loaders }) => {
      let loader = loaders.get(path);
      if (!loader) {
        loader = new DataLoader((objects) => field(read, objects, args), { cacheKeyFn: ({ id }) => id });
        loaders.set(path, loader);
      }
      return loader.load(object);
    };
  }
}

const yoga = createYoga({
  schema: createSchema({ typeDefs: readFileSync(new URL("../../schema.graphql", import.meta.url), "utf8"), resolvers }),
  context: () => ({ loaders: new Map() }),
  logging: false,
  graphiql: false,
  landingPage: false,
});
const server = createServer(yoga);
server.listen(0, "127.0.0.1", () => console.log(`http://127.0.0.1:${server.address().port}/graphql`));
