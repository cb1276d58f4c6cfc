// Says what changed in the schema since the last release, and fails for what breaks clients and is not announced: each breaking
// change has to be named, as `Type.field`, in CHANGELOG.md under "Unreleased", "Breaking changes": `npm run check:schema`.
import { readFileSync } from "node:fs";
import { CriticalityLevel, diff } from "@graphql-inspector/core";
import { buildSchema } from "graphql";

const read = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), "utf8");
const released = "test/graphql/released.graphql";
const changes = await diff(buildSchema(read(released)), buildSchema(read("schema.graphql")));
const unreleased = /^## Unreleased$([\s\S]*?)(?=^## |$(?![\s\S]))/mu.exec(read("CHANGELOG.md"))?.[1] ?? "";
const announced = /^### Breaking changes$([\s\S]*?)(?=^### |$(?![\s\S]))/mu.exec(unreleased)?.[1] ?? "";

const breaking = changes.filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking);
const hidden = breaking.filter(({ path, message }) => !announced.includes(`\`${path ?? message}\``));
console.log(`schema: ${changes.length} changes since the last release, ${breaking.length} of them breaking`);
for (const { path, message } of hidden) console.error(`breaks clients, and is not announced: ${message} (\`${path}\`)`);
if (hidden.length > 0) {
  console.error(
    `take it back, or name it in CHANGELOG.md under "Unreleased", "### Breaking changes", as \`${hidden[0]?.path}\``,
  );
  process.exitCode = 1;
}
