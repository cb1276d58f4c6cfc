import webModel from "wink-eng-lite-web-model";
import winkNlp, { type Model, type WinkMethods } from "wink-nlp";

/** What wink's core model lists of words, and to which it adds whatever it has not seen before. */
interface Vocabulary {
  readonly hash: Record<string, number>;
  readonly list: unknown[];
  readonly intrinsicSize: number;
}

interface Core {
  readonly features: { readonly lexeme: Vocabulary };
  readonly packing: object;
}

const core = (webModel.core as () => Core)();
const unused = () => ({ machines: ["[]"], transformers: [], setter: () => {} });
// Sentences, entities, negation and sentiment are not asked for, and reading their machines takes most of the start.
const model: Model = {
  ...webModel,
  core: forgetfulCore,
  sbd: unused,
  ner: unused,
  negation: unused,
  sa: unused,
  metaCER: unused,
};

/**
 * A tagger of parts of speech that remembers nothing.
 *
 * An instance of wink-nlp keeps each unknown word, and cuts and tags what comes later by it: the answer for one article
 * would depend on the articles before, and memory would grow with them. One for each story costs about 0.1 ms. It is
 * valid until the next one is made.
 */
export function freshTagger(): WinkMethods {
  return winkNlp(model, ["pos"]);
}

/** The core model with the words it came with, and no others; of an unknown word it works out the part of speech alone. */
function forgetfulCore(): Core {
  const { hash, list, intrinsicSize } = core.features.lexeme;
  list.length = intrinsicSize;
  const lexeme = { ...core.features.lexeme, hash: Object.create(hash) as Record<string, number>, index: intrinsicSize };
  return { ...core, features: { ...core.features, lexeme }, packing: { ...core.packing, efList: ["pos"] } };
}
