/** What was found, what was found wrongly, and what was missed. */
export interface Tally {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

/** Per cent. */
export interface Figures {
  readonly p: number;
  readonly r: number;
  readonly f1: number;
}

/** How many of how many. */
export interface Ratio {
  readonly right: number;
  readonly of: number;
}

export function sumTallies(tallies: readonly Tally[]): Tally {
  const sum = (key: keyof Tally) => tallies.reduce((total, tally) => total + tally[key], 0);
  return { right: sum("right"), wrong: sum("wrong"), missed: sum("missed") };
}

export function sumRatios(ratios: readonly Ratio[]): Ratio {
  const sum = (key: keyof Ratio) => ratios.reduce((total, ratio) => total + ratio[key], 0);
  return { right: sum("right"), of: sum("of") };
}

/** Precision, recall and their harmonic mean; 0 where there is nothing to divide by. */
export function figuresOf({ right, wrong, missed }: Tally): Figures {
  const p = percent({ right, of: right + wrong });
  const r = percent({ right, of: right + missed });
  return { p, r, f1: p + r === 0 ? 0 : (2 * p * r) / (p + r) };
}

/** Per cent; 0 of 0 is 0. */
export function percent({ right, of }: Ratio): number {
  return of === 0 ? 0 : (100 * right) / of;
}
