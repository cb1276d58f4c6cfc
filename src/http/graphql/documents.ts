import { parse } from "graphql";
import { byteLru } from "../cache/byte-lru.ts";
import { type MaxAges, maxAgeOf, maxAgesOf } from "./cache-policy.ts";
import type { Question } from "./question.ts";

/** The documents that are known by their hashes. */
export interface Documents {
  readonly isTrusted: (hash: string) => boolean;
  /** The text of a trusted document. */
  readonly trusted: (hash: string) => string | undefined;
  /**
   * How long the answer to a question may be taken for fresh, in seconds; null if it must not be kept: the question is no
   * query, or its document is not known or cannot be read. Worked out once a document.
   */
  readonly maxAge: (question: Question) => number | null;
  /** Apollo Server's store of persisted queries: the trusted documents, and what clients register. */
  readonly persisted: {
    readonly get: (key: string) => Promise<string | undefined>;
    readonly set: (key: string, text: string) => Promise<void>;
    readonly delete: (key: string) => Promise<void>;
  };
}

/** In bytes, each for what clients registered and for the policies; a client registers again what was dropped. */
const mostRemembered = 8 * 1024 ** 2;

/** @param trusted texts by their hashes */
export function createDocuments(
  trusted: ReadonlyMap<string, string>,
  settings: { readonly maxTokens: number; readonly maxAge: number },
): Documents {
  const registered = byteLru<string>(mostRemembered);
  const policies = byteLru<MaxAges>(mostRemembered);
  const textOf = (hash: string) => trusted.get(hash) ?? registered.get(hash);
  const readPolicies = (text: string): MaxAges => {
    try {
      const limits = settings.maxTokens > 0 ? { maxTokens: settings.maxTokens } : {};
      return maxAgesOf(parse(text, { ...limits, noLocation: true }), settings.maxAge / 1000);
    } catch {
      // Apollo Server says what is wrong with it.
      return new Map();
    }
  };
  return {
    isTrusted: (hash) => trusted.has(hash),
    trusted: (hash) => trusted.get(hash),
    maxAge: ({ query, documentHash, operationName }) => {
      let known = policies.get(documentHash);
      if (!known) {
        const text = query ?? textOf(documentHash);
        if (text === undefined) return null;
        known = readPolicies(text);
        const names = [...known.keys()].join("");
        policies.set(documentHash, known, 2 * names.length + 100 * known.size);
      }
      return maxAgeOf(known, operationName);
    },
    persisted: {
      get: async (key) => textOf(hashIn(key)),
      set: async (key, text) => registered.set(hashIn(key), text, 2 * text.length),
      delete: async () => {},
    },
  };
}

/** Apollo Server puts "apq:" before the hash. */
function hashIn(key: string): string {
  return key.slice(key.indexOf(":") + 1);
}
