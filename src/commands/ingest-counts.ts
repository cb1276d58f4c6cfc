import type { Outcome } from "../ingest/ingest-articles.ts";

/** How many articles went which way; what failed may be a whole input. */
export type IngestCounts = { [outcome in Outcome["outcome"]]: number };

export function noCounts(): IngestCounts {
  return { new: 0, updated: 0, reread: 0, unchanged: 0, failed: 0 };
}

/** In words: "1,204 new, 3 failed". */
export function describeCounts(counts: IngestCounts): string {
  const parts = Object.entries(counts).filter(([, count]) => count > 0);
  return parts.map(([outcome, count]) => `${count.toLocaleString("en")} ${outcome}`).join(", ") || "nothing to read";
}

export function total(counts: IngestCounts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
