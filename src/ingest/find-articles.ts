import { FormatError } from "../formats/format-error.ts";
import type { KeptDecision } from "../formats/json/kept-decision.ts";
import type { Source } from "../formats/source.ts";
import { splitDocument } from "../formats/split-document.ts";
import { IngestError } from "./ingest-error.ts";
import type { Failed } from "./inputs/input.ts";
import type { Document } from "./inputs/read-documents.ts";

/** The source of one article, and where it was found: "feed.xml, item 3". */
export interface FoundArticle {
  readonly where: string;
  /** True if somebody asked for this very article. */
  readonly named: boolean;
  readonly source: Source;
  /** Its earlier revisions, oldest first, where what was found has them. */
  readonly earlier?: readonly Source[];
}

/** A decision about who is who, of a store that was exported. */
export interface FoundDecision {
  readonly decision: KeptDecision;
}

/** The articles and decisions of each document, in its order; one that cannot be read is a failure in its place. */
export async function* findArticles(
  documents: AsyncIterable<Document | Failed>,
): AsyncGenerator<FoundArticle | FoundDecision | Failed> {
  for await (const document of documents) {
    if ("error" in document) yield document;
    else yield* articlesOf(document);
  }
}

function* articlesOf({ where, bytes, origin, named }: Document): Generator<FoundArticle | FoundDecision | Failed> {
  try {
    for (const item of splitDocument(bytes, origin)) {
      const place = item.where === "" ? where : `${where}, ${item.where}`;
      if ("problem" in item) yield { where: place, error: notAnArticle(item.problem) };
      else if ("decision" in item) yield { decision: item.decision };
      else yield { ...item, where: place, named: named && item.where === "" };
    }
  } catch (cause) {
    if (!(cause instanceof FormatError)) throw cause;
    yield { where, error: notAnArticle(cause.message) };
  }
}

/** For what the formats say is wrong with an input. */
export function notAnArticle(problem: string): IngestError {
  return new IngestError("NOT_AN_ARTICLE", problem);
}
