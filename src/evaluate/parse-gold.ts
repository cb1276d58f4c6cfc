import {
  entityKinds,
  factionKinds,
  type GoldArticle,
  type GoldEntity,
  type GoldQuote,
  quoteKinds,
} from "./gold-article.ts";
import { GoldError } from "./gold-error.ts";
import type { Range } from "./range.ts";

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads one line of a gold file.
 *
 * @throws GoldError if the line is not JSON, has no id or no text, or an offset lies outside of the text
 */
export function parseGold(line: string): GoldArticle {
  const { id, text, quotes, entities } = fieldsOf(parseJson(line), "the line");
  if (typeof id !== "string" && typeof id !== "number")
    throw new GoldError('no "id"; it has to be a string or a number');
  if (typeof text !== "string") throw new GoldError('no "text"; it has to be a string');
  return {
    id,
    text,
    ...(quotes == null ? {} : { quotes: listOf(quotes, "quotes").map((quote) => parseQuote(quote, text)) }),
    ...(entities == null ? {} : { entities: listOf(entities, "entities").map((entity) => parseEntity(entity, text)) }),
  };
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new GoldError("not JSON; each line has to be one gold article");
  }
}

function parseQuote(value: unknown, text: string): GoldQuote {
  const { kind, content, speaker, cue, speakerName, inScope } = fieldsOf(value, "a quote");
  return {
    kind: oneOf(quoteKinds, kind, "a quote's kind"),
    content: rangesOf(content, text, "content"),
    speaker: rangesOf(speaker ?? [], text, "speaker"),
    cue: rangesOf(cue ?? [], text, "cue"),
    speakerName: typeof speakerName === "string" && speakerName !== "" ? speakerName : null,
    inScope: inScope !== false,
  };
}

function parseEntity(value: unknown, text: string): GoldEntity {
  const { kind, factionKind, name, mentions } = fieldsOf(value, "an entity");
  return {
    kind: oneOf(entityKinds, kind, "an entity's kind"),
    ...(factionKind == null ? {} : { factionKind: oneOf(factionKinds, factionKind, "a faction's kind") }),
    name: typeof name === "string" ? name : "",
    mentions: rangesOf(mentions, text, "mentions"),
  };
}

function fieldsOf(value: unknown, what: string): Fields {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new GoldError(`${what} is no object`);
  return value as Fields;
}

function listOf(value: unknown, what: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new GoldError(`"${what}" is no list`);
  return value;
}

function oneOf<Choice extends string>(choices: readonly Choice[], value: unknown, what: string): Choice {
  const choice = choices.find((one) => one === value);
  if (choice === undefined) throw new GoldError(`${what} is ${JSON.stringify(value)}, not ${choices.join(", ")}`);
  return choice;
}

function rangesOf(value: unknown, text: string, what: string): Range[] {
  return listOf(value, what).map((range) => {
    const [start, end] = listOf(range, what);
    if (!Number.isInteger(start) || !Number.isInteger(end)) throw new GoldError(`"${what}" has no [start, end)`);
    const [first, last] = [start as number, end as number];
    if (first < 0 || last < first || text.length < last) {
      throw new GoldError(`"${what}" has [${first}, ${last}), which is no part of the text`);
    }
    return [first, last];
  });
}
