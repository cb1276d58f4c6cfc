import { writeFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";
import { kinds } from "../src/extract/names/name-tag.ts";
import { tagSentence } from "../src/extract/names/tag-sentence.ts";
import { fitLogistic, type Outcome } from "./train/calibration.ts";
import { type GoldDocument, goldNames, readCorpus } from "./train/corpus.ts";
import { trainEnsemble } from "./train/perceptron.ts";

const epochs = 6;
/** Perceptrons that are averaged; more of them change little and take longer. */
const members = 5;
/** Every fifth document is held out to calibrate confidence and to print figures. */
const folds = 5;
/** Steps of the packed weights to one of the learned ones: with it the largest weights just fit into a byte. */
const scale = 4;
/** Smaller weights are dropped: they cost bytes and hardly change a decision. */
const smallest = 0.5;

/** Weights as signed bytes, in steps of 1 / `scale`. */
function packed(weights: Float32Array): Int8Array {
  return Int8Array.from(weights, (weight) =>
    Math.abs(weight) < smallest ? 0 : Math.max(-127, Math.min(127, Math.round(weight * scale))),
  );
}

/** Names found in the documents by kind, and how many there are in gold. */
function outcomesOf(weights: Int8Array, documents: readonly GoldDocument[]) {
  const found: Outcome[][] = kinds.map(() => []);
  const gold = kinds.map(() => 0);
  for (const document of documents) {
    const memory = { lowerCase: document.lowerCase, kinds: new Map<string, number>() };
    for (const item of document.sentences) {
      const names = new Set(goldNames(item.gold));
      for (const name of names) {
        const kind = kinds.findIndex((label) => name.endsWith(label));
        gold[kind] = (gold[kind] ?? 0) + 1;
      }
      for (const { start, end, kind, margin } of tagSentence(weights, item.sentence, memory)) {
        found[kind]?.push({ margin, right: names.has(`${start}:${end}:${kinds[kind]}`) });
      }
    }
  }
  return { found, gold };
}

const file = process.argv[2];
if (!file) {
  console.error("usage: npm run train -- <names-train.jsonl>");
  process.exit(2);
}
const corpus = readCorpus(file);
const seen = corpus.filter((_, i) => i % folds !== 0);
const unseen = corpus.filter((_, i) => i % folds === 0);
console.log(`${corpus.length} documents, ${unseen.length} of them held out`);

const { found, gold } = outcomesOf(packed(trainEnsemble(seen, epochs, members)), unseen);
const calibration = found.map(fitLogistic);
kinds.forEach((kind, k) => {
  const right = found[k]?.filter((outcome) => outcome.right).length ?? 0;
  const [precision, recall] = [right / (found[k]?.length ?? 1), right / (gold[k] ?? 1)];
  const percent = (share: number) => (100 * share).toFixed(1);
  console.log(`${kind.padEnd(13)} P ${percent(precision)} R ${percent(recall)} of ${gold[k]}`);
});

const weights = packed(trainEnsemble(corpus, epochs, members));
const compressed = brotliCompressSync(new Uint8Array(weights.buffer), {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
});
const sources = [...new Set(corpus.map(({ source, licence }) => `${source}: ${licence}`))];
const model = { source: sources, calibration, weights: compressed.toString("base64") };
const target = new URL("../src/extract/names/tagger-model.data.json", import.meta.url);
writeFileSync(target, `${JSON.stringify(model, null, 1)}\n`);
console.log(`${(compressed.length / 1024).toFixed(0)} kB of weights`);
