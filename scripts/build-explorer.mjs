// Bundles the explorer into dist/explorer: hashed, compressed files that need nothing from another host. Skipped when
// nothing it is made of has changed, so that a second `npm start` is quick.
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { build } from "esbuild";

const require = createRequire(import.meta.url);
const root = fileURLToPath(new URL("..", import.meta.url));
const sources = join(root, "explorer");
const target = join(root, "dist", "explorer");
const stampFile = join(target, "stamp");

/** A hash of all that the bundle is made of: our sources, this script, and the versions of the packages. */
function stamp() {
  const files = readdirSync(sources, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const hash = createHash("sha256");
  for (const file of [...files, fileURLToPath(import.meta.url), join(root, "package-lock.json")]) {
    hash.update(file.slice(root.length)).update(readFileSync(file));
  }
  return hash.digest("hex");
}

function isUpToDate(wanted) {
  try {
    return readFileSync(stampFile, "utf8") === wanted;
  } catch {
    return false;
  }
}

/** Bundles entry points into target/assets; gives the address of each by its name, relative to the page. */
async function bundle(entryPoints, options) {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints,
    outdir: join(target, "assets"),
    entryNames: "[name]-[hash]",
    bundle: true,
    minify: true,
    metafile: true,
    target: "es2022",
    legalComments: "linked",
    logLevel: "warning",
    ...options,
  });
  const outputs = Object.entries(metafile.outputs).filter(([, { entryPoint }]) => entryPoint !== undefined);
  return outputs.map(([file, { cssBundle }]) => ({
    script: `assets/${basename(file)}`,
    style: cssBundle ? `assets/${basename(cssBundle)}` : null,
  }));
}

/** Leaves a .br and a .gz beside each file that is worth it; the server sends them as they are. */
function compress() {
  const folder = join(target, "assets");
  for (const name of readdirSync(folder).filter((file) => /\.(js|css|svg)$/.test(file))) {
    const bytes = readFileSync(join(folder, name));
    if (bytes.length < 1024) continue;
    writeFileSync(join(folder, `${name}.gz`), gzipSync(bytes));
    // Beyond 6 brotli takes ten times as long for a few per cent.
    writeFileSync(
      join(folder, `${name}.br`),
      brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
    );
  }
}

async function buildExplorer() {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(join(target, "assets"), { recursive: true });
  const workers = {
    editor: require.resolve("monaco-editor/esm/vs/editor/editor.worker.js"),
    graphql: require.resolve("monaco-graphql/esm/graphql.worker.js"),
    json: require.resolve("monaco-editor/esm/vs/language/json/json.worker.js"),
  };
  const workerUrls = {};
  for (const [label, entry] of Object.entries(workers)) {
    const [{ script }] = await bundle({ [`${label}.worker`]: entry }, { format: "iife" });
    workerUrls[label] = script;
  }
  const [page] = await bundle(
    { explorer: "explorer/explorer.tsx" },
    {
      format: "esm",
      jsx: "automatic",
      loader: { ".graphql": "text", ".ttf": "dataurl" },
      define: { "process.env.NODE_ENV": '"production"', workerUrls: JSON.stringify(workerUrls) },
    },
  );
  const icon = readFileSync(join(sources, "favicon.svg"));
  const favicon = `assets/favicon-${createHash("sha256").update(icon).digest("hex").slice(0, 8)}.svg`;
  writeFileSync(join(target, favicon), icon);
  const html = readFileSync(join(sources, "index.html"), "utf8").replace(
    /\{(\w+)\}/g,
    (_match, name) => ({ ...page, favicon })[name],
  );
  writeFileSync(join(target, "index.html"), html);
  compress();
}

const wanted = stamp();
if (!isUpToDate(wanted)) {
  console.log("newsgraph: bundling the explorer");
  await buildExplorer();
  // Last, so that an interrupted build is done again.
  writeFileSync(stampFile, wanted);
}
