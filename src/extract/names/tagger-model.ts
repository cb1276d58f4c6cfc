// biome-ignore lint/style/noRestrictedImports: decompressing is pure computation
import { brotliDecompressSync } from "node:zlib";
import type { Weights } from "./tag-scores.ts";
import data from "./tagger-model.data.json" with { type: "json" };

let decoded: Int8Array | undefined;

/** The weights that `npm run train` packed, decoded at the first call (about 10 ms). */
export function taggerWeights(): Weights {
  if (!decoded) {
    const bytes = brotliDecompressSync(Buffer.from(data.weights, "base64"));
    decoded = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }
  return decoded;
}

/**
 * How many names with this margin are right in held-out text, as a share.
 * The logistic curve is fitted to each kind on a fifth of the training documents that its weights had not seen
 * (Platt, 1999).
 *
 * @param kind index into `kinds`
 */
export function confidenceOf(kind: number, margin: number): number {
  const [slope, intercept] = data.calibration[kind] ?? [0, 0];
  return 1 / (1 + Math.exp(-((slope ?? 0) * margin + (intercept ?? 0))));
}
