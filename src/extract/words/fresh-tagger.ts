import webModel from "wink-eng-lite-web-model";
import winkNlp, { type Model, type WinkMethods } from "wink-nlp";

/** What wink's core model lists of words and their features, and to which it adds whatever it has not seen before. */
interface Vocabulary {
  hash?: Record<string, number>;
  readonly list: unknown[];
  readonly intrinsicSize?: number;
  index?: number;
}

interface Core {
  readonly features: Readonly<Record<string, Vocabulary>>;
}

const core = (webModel.core as () => Core)();
const unused = () => ({ machines: [], transformers: [], setter: () => {} });
// Sentences, entities and sentiment are not asked for, and reading their machines takes most of the start.
const model: Model = {
  ...webModel,
  core: forgetfulCore,
  sbd: unused,
  ner: unused,
  sa: webModel.negation,
  metaCER: unused,
};

/**
 * A tagger of parts of speech that remembers nothing.
 *
 * An instance of wink-nlp keeps each unknown word, and cuts and tags what comes later by it: the answer for one article
 * would depend on the articles before, and memory would grow with them. One for each story costs about 0.3 ms. It is
 * valid until the next one is made.
 */
export function freshTagger(): WinkMethods {
  return winkNlp(model, ["pos"]);
}

/** The core model with the words it came with, and no others. */
function forgetfulCore(): Core {
  const features = Object.entries(core.features).map(([name, vocabulary]) => {
    const { hash, list, intrinsicSize } = vocabulary;
    if (hash === undefined || intrinsicSize === undefined) return [name, vocabulary];
    list.length = intrinsicSize;
    return [name, { ...vocabulary, hash: Object.create(hash) as Record<string, number>, index: intrinsicSize }];
  });
  return { ...core, features: Object.fromEntries(features) as Core["features"] };
}
