import type { ContenderName } from "./contender.ts";
import type { Sample } from "./measure-pages.ts";
import type { PageName } from "./page.ts";
import { pairedRatio, type Ratio } from "./statistics.ts";

/** Our server beside somebody else, on one page. */
export interface Comparison {
  readonly page: PageName;
  readonly ours: ContenderName;
  readonly other: ContenderName;
  /** Requests a second, ours to theirs. */
  readonly speed: Ratio;
  /** Requests a second of CPU time, ours to theirs: what is left of `speed` where the client or other work held somebody up. */
  readonly thrift: Ratio;
  /** The least that `speed` is to be. */
  readonly target: number;
}

interface Pair {
  readonly ours: ContenderName;
  readonly other: ContenderName;
  readonly target: (page: PageName) => number;
}

/** What is held against what. Each target is to be met on every page. */
const pairs: readonly Pair[] = [
  { ours: "uncached", other: "floor", target: (page) => (page === "front-page" ? 0.8 : 0.7) },
  { ours: "uncached", other: "mercurius", target: () => 1.3 },
  { ours: "uncached", other: "yoga", target: () => 2.5 },
  { ours: "cached", other: "cached bytes", target: () => 0.85 },
];

/** All comparisons for which both took part, page by page. */
export function comparisons(samples: readonly Sample[]): Comparison[] {
  const pages = [...new Set(samples.map(({ page }) => page))];
  return pages.flatMap((page) =>
    pairs.flatMap(({ ours, other, target }) => {
      const of = (name: ContenderName) =>
        samples
          .filter((sample) => sample.page === page && sample.contender === name)
          .toSorted((one, two) => one.round - two.round);
      const [our, their] = [of(ours), of(other)];
      if (our.length === 0 || their.length !== our.length) return [];
      const speed = pairedRatio(
        our.map(({ requestsPerSecond }) => requestsPerSecond),
        their.map(({ requestsPerSecond }) => requestsPerSecond),
      );
      const thrift = pairedRatio(
        their.map(({ cpu }) => cpu),
        our.map(({ cpu }) => cpu),
      );
      return [{ page, ours, other, speed, thrift, target: target(page) }];
    }),
  );
}
