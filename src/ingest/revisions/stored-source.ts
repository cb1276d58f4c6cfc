import { brotliDecompressSync } from "node:zlib";
import type { Source, SourceFormat } from "../../formats/source.ts";
import type { Reader } from "../../store/reader.ts";

/** An article with the bytes it came in. */
export interface StoredSource {
  readonly articleId: number;
  readonly slug: string;
  /** SHA-256 of the bytes; another one later means that the article was replaced meanwhile. */
  readonly digest: string;
  readonly source: Source;
}

interface SourceRow {
  readonly articleId: number;
  readonly slug: string;
  readonly format: SourceFormat;
  readonly originUrl: string | null;
  readonly originCharset: string | null;
  readonly digest: string;
  readonly brotli: Buffer;
}

const selectSource = `SELECT id AS articleId, slug, format, origin_url AS originUrl, origin_charset AS originCharset,
    digest, brotli FROM article JOIN article_source ON article_id = id`;

/**
 * The sources of articles that one of these versions of the extractor has read, in the order in which they were stored.
 *
 * @param after row id of the article to start behind; 0 for the first
 * @param limit how many at most
 */
export async function storedSources(
  reader: Reader,
  versions: readonly string[],
  after: number,
  limit: number,
): Promise<StoredSource[]> {
  const rows = await reader.all<SourceRow>(
    `${selectSource} WHERE extractor_version IN (SELECT value FROM json_each(?)) AND id > ? ORDER BY id LIMIT ?`,
    [JSON.stringify(versions), after, limit],
  );
  return rows.map((row) => ({ articleId: row.articleId, slug: row.slug, digest: row.digest, source: sourceOf(row) }));
}

/** The source of one article. */
export async function storedSource(reader: Reader, articleId: number): Promise<Source> {
  const [row] = await reader.all<SourceRow>(`${selectSource} WHERE id = ?`, [articleId]);
  if (!row) throw new Error(`no article has the row id ${articleId}`);
  return sourceOf(row);
}

function sourceOf({ format, brotli, originUrl, originCharset }: SourceRow): Source {
  return { format, bytes: brotliDecompressSync(brotli), origin: { url: originUrl, charset: originCharset } };
}
