import { extractorVersion } from "../../extract/extractor-version.ts";
import type { Source } from "../../formats/source.ts";
import type { Store } from "../../store/database.ts";
import { digestOfBytes } from "../digest.ts";
import { type SavedArticle, type StoredArticle, unchanged } from "./save-article.ts";

type Row = Pick<StoredArticle, "id" | "key" | "slug"> & {
  readonly digest: string;
  readonly format: string;
  readonly url: string | null;
  readonly charset: string | null;
};

const sql = `SELECT article.id, article.key, article.slug, digest, format, origin_url AS url, origin_charset AS charset
  FROM article_source JOIN article ON article.id = article_source.article_id
  WHERE digest IN (SELECT value FROM json_each(?)) AND extractor_version = ?`;

/**
 * The stored article that was read from each source by this version of the extractor. Reading is pure: the same bytes
 * of the same origin give the same article, so there is no need to read them to know that it is unchanged.
 */
export async function findKnown(store: Store, sources: readonly Source[]): Promise<(SavedArticle | null)[]> {
  if (sources.length === 0) return [];
  const digests = sources.map(({ bytes }) => digestOfBytes(bytes));
  const rows = await store.reader.all<Row>(sql, [JSON.stringify(digests), extractorVersion]);
  const stored = new Map(rows.map((row) => [identity(row.digest, row.format, row), row]));
  return sources.map(({ format, origin }, index) => {
    const row = stored.get(identity(digests[index] ?? "", format, origin));
    return row ? unchanged(row) : null;
  });
}

function identity(
  digest: string,
  format: string,
  { url, charset }: { readonly url: string | null; readonly charset: string | null },
): string {
  return JSON.stringify([digest, format, url, charset]);
}
