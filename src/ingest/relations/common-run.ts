/** A list of words in which every run of them is found: a suffix automaton (Blumer et al., 1985). */
export interface RunIndex {
  /** Where each state leads to, word by word; the first is the start. */
  readonly next: readonly Map<string, number>[];
  /** The state of the longest ending of a state's run that is elsewhere in the list, too; -1 for the start. */
  readonly link: readonly number[];
  /** How many words the longest run of a state has. */
  readonly length: readonly number[];
}

/** Makes an index of a list of words; time and memory grow with its length only, however much of it repeats. */
export function indexRuns(words: readonly string[]): RunIndex {
  const next = [new Map<string, number>()];
  const link = [-1];
  const length = [0];
  const add = (leadsTo: Map<string, number>, shorter: number, longest: number) => {
    link.push(shorter);
    length.push(longest);
    return next.push(leadsTo) - 1;
  };
  let last = 0;
  for (const word of words) {
    const current = add(new Map(), 0, (length[last] ?? 0) + 1);
    let at = last;
    for (; at >= 0 && !next[at]?.has(word); at = link[at] ?? -1) next[at]?.set(word, current);
    const there = next[at]?.get(word);
    if (there !== undefined) {
      const run = (length[at] ?? 0) + 1;
      if (length[there] === run) link[current] = there;
      else {
        const copy = add(new Map(next[there]), link[there] ?? 0, run);
        for (; at >= 0 && next[at]?.get(word) === there; at = link[at] ?? -1) next[at]?.set(word, copy);
        link[there] = copy;
        link[current] = copy;
      }
    }
    last = current;
  }
  return { next, link, length };
}

/** How many words the longest run has that an indexed list and another have in common. */
export function longestCommonRun({ next, link, length }: RunIndex, words: readonly string[]): number {
  let [state, run, longest] = [0, 0, 0];
  for (const word of words) {
    while (state > 0 && !next[state]?.has(word)) {
      state = link[state] ?? 0;
      run = length[state] ?? 0;
    }
    const to = next[state]?.get(word);
    run = to === undefined ? 0 : run + 1;
    state = to ?? 0;
    longest = Math.max(longest, run);
  }
  return longest;
}
