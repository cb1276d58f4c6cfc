import { IngestError } from "../ingest-error.ts";

/**
 * An ISO 8601 date as an instant in UTC, so that text order is time order. A date without a time is its midnight, and a
 * time without a zone is taken for UTC: the machine's own zone must not decide what is stored.
 *
 * @throws IngestError BAD_DATE if it is none
 */
export function instantOf(date: string | null): string | null {
  if (date === null) return null;
  const zoneless = /T[\d:.]+$/u.test(date);
  const milliseconds = Date.parse(zoneless ? `${date}Z` : date);
  if (Number.isNaN(milliseconds)) throw new IngestError("BAD_DATE", `"${date.slice(0, 40)}" is not an ISO 8601 date`);
  return new Date(milliseconds).toISOString();
}
