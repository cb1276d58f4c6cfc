import { type DocumentMemory, remember } from "../../src/extract/names/document-memory.ts";
import { maxFeatures, nameFeatures, rowCount } from "../../src/extract/names/name-features.ts";
import { role } from "../../src/extract/names/name-sentence.ts";
import { isOpen, kindOf, outside, place, placeOf, tagCount, tagOf } from "../../src/extract/names/name-tag.ts";
import { bestTag, canFollow, scoreTags } from "../../src/extract/names/tag-scores.ts";
import type { GoldDocument, GoldSentence } from "./corpus.ts";

/** An update is made unless the right tag leads by this much (large-margin perceptron). */
const wantedMargin = 8;
/** Share of tokens whose identity is hidden, so that context and shape are learned as well. */
const blindShare = 0.2;

/** Deterministic numbers in [0, 1): Mulberry32. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

function shuffle<T>(items: readonly T[], random: () => number): T[] {
  const out = [...items];
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const [a, b] = [out[i] as T, out[j] as T];
    out[i] = b;
    out[j] = a;
  }
  return out;
}

/** The tag to learn where `gold` cannot follow `previous`: a name whose beginning was missed begins here. */
function reachable(item: GoldSentence, i: number, previous: number): number {
  const gold = item.gold[i] ?? outside;
  if (canFollow(item.sentence, i, previous, gold)) return gold;
  if (gold === outside) return -1;
  const at = placeOf(gold) === place.inside || placeOf(gold) === place.begin ? place.begin : place.single;
  const begun = tagOf(kindOf(gold), at);
  return canFollow(item.sentence, i, previous, begun) ? begun : -1;
}

/** Learns weights by an averaged perceptron over greedy decoding; the same documents give the same weights. */
export function trainPerceptron(documents: readonly GoldDocument[], epochs: number): Float32Array {
  const weights = new Float32Array(rowCount * tagCount);
  const sums = new Float64Array(rowCount * tagCount);
  const random = randomFrom(7);
  const rows = new Int32Array(maxFeatures);
  const scores = new Float64Array(tagCount);
  let step = 0;

  const update = (count: number, right: number, wrong: number) => {
    for (let f = 0; f < count; f++) {
      const base = (rows[f] ?? 0) * tagCount;
      weights[base + right] = (weights[base + right] ?? 0) + 1;
      sums[base + right] = (sums[base + right] ?? 0) + step;
      weights[base + wrong] = (weights[base + wrong] ?? 0) - 1;
      sums[base + wrong] = (sums[base + wrong] ?? 0) - step;
    }
  };

  const learn = (item: GoldSentence, memory: DocumentMemory) => {
    let previous: readonly [number, number] = [outside, outside];
    let start = 0;
    for (let i = 0; i < item.gold.length; i++) {
      let tag = outside;
      if (item.sentence.roles[i] === role.any || isOpen(previous[0])) {
        step++;
        const count = nameFeatures(rows, item.sentence, i, previous, memory, random() < blindShare);
        scoreTags(weights, rows, count, scores);
        tag = bestTag(item.sentence, i, previous[0], scores).tag;
        const right = reachable(item, i, previous[0]);
        if (right >= 0) {
          const reached = scores[right] ?? 0;
          scores[right] = Number.NEGATIVE_INFINITY;
          let rival = -1;
          for (let other = 0; other < tagCount; other++) {
            if (other === right || !canFollow(item.sentence, i, previous[0], other)) continue;
            if (rival < 0 || (scores[other] ?? 0) > (scores[rival] ?? 0)) rival = other;
          }
          if (rival >= 0 && reached < (scores[rival] ?? 0) + wantedMargin) update(count, right, rival);
        }
        if (!isOpen(previous[0])) start = i;
        if (tag !== outside && !isOpen(tag)) remember(memory, item.sentence.words.slice(start, i + 1), kindOf(tag));
      }
      previous = [tag, previous[0]];
    }
  };

  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const document of shuffle(documents, random)) {
      const memory: DocumentMemory = { lowerCase: document.lowerCase, kinds: new Map() };
      for (const item of document.sentences) learn(item, memory);
    }
  }
  return weights.map((weight, i) => weight - (sums[i] ?? 0) / step);
}
