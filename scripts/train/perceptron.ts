import { type DocumentMemory, remember } from "../../src/extract/names/document-memory.ts";
import { NameFeatures, rowCount } from "../../src/extract/names/name-features.ts";
import { role } from "../../src/extract/names/name-sentence.ts";
import { isOpen, kindOf, outside, place, placeOf, tagCount, tagOf } from "../../src/extract/names/name-tag.ts";
import { bestTag, canFollow, scoreTags } from "../../src/extract/names/tag-scores.ts";
import type { GoldDocument, GoldSentence } from "./corpus.ts";

/** An update is made unless the right tag leads by this much (large-margin perceptron). */
const wantedMargin = 8;
/** Share of tokens that hide who they are and which lists have them, so that context and shape are learned as well. */
const blindShare = 0.3;

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

/** The best tag but `right` that can follow; -1 where there is no other. */
function rivalOf({ sentence }: GoldSentence, i: number, previous: number, right: number, scores: Float64Array): number {
  let rival = -1;
  for (let tag = 0; tag < tagCount; tag++) {
    if (tag === right || !canFollow(sentence, i, previous, tag)) continue;
    if (rival < 0 || (scores[tag] ?? 0) > (scores[rival] ?? 0)) rival = tag;
  }
  return rival;
}

/** An averaged perceptron over greedy decoding; the same documents and seed give the same weights. */
class Perceptron {
  private readonly weights = new Float32Array(rowCount * tagCount);
  private readonly sums = new Float64Array(rowCount * tagCount);
  private readonly scores = new Float64Array(tagCount);
  private readonly features = new NameFeatures();
  private step = 0;

  constructor(private readonly random: () => number) {}

  private move(tag: number, by: number): void {
    for (let f = 0; f < this.features.count; f++) {
      const cell = (this.features.rows[f] ?? 0) * tagCount + tag;
      this.weights[cell] = (this.weights[cell] ?? 0) + by;
      this.sums[cell] = (this.sums[cell] ?? 0) + by * this.step;
    }
  }

  /** Decodes token `i` and corrects the weights unless the right tag leads by far; returns the decoded tag. */
  private learnToken(
    item: GoldSentence,
    i: number,
    previous: readonly [number, number],
    memory: DocumentMemory,
  ): number {
    this.step++;
    this.features.fill(item.sentence, i, previous, memory, this.random() < blindShare);
    scoreTags(this.weights, this.features, this.scores);
    const { tag } = bestTag(item.sentence, i, previous[0], this.scores);
    const right = reachable(item, i, previous[0]);
    const rival = right < 0 ? -1 : rivalOf(item, i, previous[0], right, this.scores);
    if (rival >= 0 && (this.scores[right] ?? 0) < (this.scores[rival] ?? 0) + wantedMargin) {
      this.move(right, 1);
      this.move(rival, -1);
    }
    return tag;
  }

  learn(item: GoldSentence, memory: DocumentMemory): void {
    let previous: readonly [number, number] = [outside, outside];
    let start = 0;
    for (let i = 0; i < item.gold.length; i++) {
      const open = isOpen(previous[0]);
      if (!open) start = i;
      const tag = open || item.sentence.roles[i] === role.any ? this.learnToken(item, i, previous, memory) : outside;
      if (tag !== outside && !isOpen(tag)) remember(memory, item.sentence.words.slice(start, i + 1), kindOf(tag));
      previous = [tag, previous[0]];
    }
  }

  /** The mean of the weights over all steps. */
  averaged(): Float32Array {
    return this.weights.map((weight, cell) => weight - (this.sums[cell] ?? 0) / this.step);
  }
}

function trainPerceptron(documents: readonly GoldDocument[], epochs: number, seed: number): Float32Array {
  const random = randomFrom(seed);
  const perceptron = new Perceptron(random);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const document of shuffle(documents, random)) {
      const memory: DocumentMemory = { lowerCase: document.lowerCase, kinds: new Map() };
      for (const item of document.sentences) perceptron.learn(item, memory);
    }
  }
  return perceptron.averaged();
}

/** The mean of what several perceptrons learn that see the documents in different orders: steadier than one of them. */
export function trainEnsemble(documents: readonly GoldDocument[], epochs: number, size: number): Float32Array {
  const mean = new Float32Array(rowCount * tagCount);
  for (let seed = 1; seed <= size; seed++) {
    trainPerceptron(documents, epochs, seed).forEach((weight, i) => {
      mean[i] = (mean[i] ?? 0) + weight / size;
    });
  }
  return mean;
}
