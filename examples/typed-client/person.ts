// Prints who somebody is, what they said, and about whom: `npx tsx examples/typed-client/person.ts Malahifji [http://localhost:4000]`.
import { ask } from "./ask.ts";
import { PersonProfileDocument } from "./person.generated.ts";

const [name = "", server = "http://localhost:4000"] = process.argv.slice(2);
const { people } = await ask(server, PersonProfileDocument, { name });
const [person] = people.nodes;
if (person) {
  const roles = person.roles.map(({ roleName, affiliation }) =>
    [roleName, affiliation?.name].filter(Boolean).join(", "),
  );
  console.log([person.name, ...roles].join("; "));
  for (const { kind, text } of person.quotes.nodes) console.log(`  ${kind.toLowerCase()}: ${text}`);
  const about = person.quotes.facets.flatMap(({ values }) => values.map(({ label, count }) => `${label} ${count}×`));
  console.log(`  ${person.quotes.totalCount} quotes, about ${about.join(", ") || "nobody by name"}`);
} else {
  console.log(`nobody is called ${name}`);
}
