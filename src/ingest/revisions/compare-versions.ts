/** A version of the extractor: up to three numbers with dots, "0.2.0". */
export const versionPattern = /^\d{1,6}(?:\.\d{1,6}){0,2}$/u;

/** Negative if version `a` came before `b`, positive if after it, 0 for the same; numbers that are left out are 0. */
export function compareVersions(a: string, b: string): number {
  const [one, two] = [a, b].map((version) => version.split(".").map(Number));
  for (let at = 0; at < 3; at++) {
    const difference = (one?.[at] ?? 0) - (two?.[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
