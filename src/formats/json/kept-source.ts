import { FormatError } from "../format-error.ts";
import type { Source, SourceFormat } from "../source.ts";
import { isObject, listField } from "./fields.ts";

/** The bytes of an article in a record, as `newsgraph export` writes them. */
export interface KeptSource {
  readonly format: SourceFormat;
  /** The address they were fetched from, and the charset that the transport declared; null where there is none. */
  readonly url: string | null;
  readonly charset: string | null;
  /** `utf-8` where the bytes are that and `content` is the text, else `base64`. */
  readonly encoding: "utf-8" | "base64";
  readonly content: string;
}

const formats: Readonly<Record<SourceFormat, true>> = {
  PLAIN_TEXT: true,
  HTML: true,
  NINJS: true,
  NEWSML_G2: true,
  NITF: true,
  JSON_RECORD: true,
};

/** A state of an article before the present one, as `newsgraph export` writes it; only the source is read. */
export interface KeptRevision {
  readonly revision: number;
  readonly headline: string;
  readonly datePublished: string | null;
  readonly dateModified: string | null;
  readonly contentHash: string;
  readonly source: KeptSource;
}

/**
 * The source that a record carries in its member `source`; null for a record that has none. Where there is one, it is
 * what is read, and the record's other members say nothing more: the same bytes give the same article.
 *
 * @throws FormatError for a source that is not whole
 */
export function keptSource(record: unknown): Source | null {
  const source = isObject(record) ? record.source : null;
  // Others write the name of an agency here: {"source": "Reuters"}, {"source": {"name": "Reuters"}}.
  if (!isObject(source) || source.format === undefined || source.encoding === undefined) return null;
  const { format, encoding, content } = source;
  if (typeof format !== "string" || !Object.hasOwn(formats, format)) {
    throw new FormatError(
      `"source.format" is ${JSON.stringify(format)}: it has to be one of ${Object.keys(formats).join(", ")}`,
    );
  }
  if (typeof content !== "string")
    throw new FormatError('"source.content" is missing: it holds the bytes of the article');
  const origin = { url: textOf(source.url), charset: textOf(source.charset) };
  return { format: format as SourceFormat, bytes: bytesOf(content, encoding), origin };
}

function bytesOf(content: string, encoding: unknown): Uint8Array {
  if (encoding === "utf-8") return new TextEncoder().encode(content);
  if (encoding !== "base64")
    throw new FormatError(`"source.encoding" is ${JSON.stringify(encoding)}: it has to be utf-8 or base64`);
  try {
    return Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
  } catch {
    throw new FormatError('"source.content" is no base64, which "source.encoding" says it is');
  }
}

/**
 * The sources of an article's earlier revisions, oldest first, of a record that carries its own; see `keptSource`.
 *
 * @throws FormatError for one that has no source, or whose source is not whole
 */
export function earlierSources(record: unknown): Source[] {
  if (!isObject(record)) return [];
  return listField(record, "earlierRevisions").map((revision) => {
    const source = keptSource(revision);
    if (source === null) throw new FormatError('"earlierRevisions" has a revision without its "source"');
    return source;
  });
}

const textOf = (value: unknown) => (typeof value === "string" ? value : null);
