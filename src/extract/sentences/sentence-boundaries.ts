const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });

// V8's iterator over segments takes time quadratic in the length of its string (70 kB of short sentences take 2 s in
// Node 20), so it is given windows of this many UTF-16 code units.
const window = 2048;

/**
 * Offsets where a sentence ends and another begins by UAX 29, in linear time; neither 0 nor the length is one.
 * A sentence cut by the end of a window is read again from its start; one longer than a window is left whole.
 */
export function* sentenceBoundaries(text: string): Generator<number> {
  let from = 0;
  while (from < text.length) {
    const last = from + window >= text.length;
    const starts = Array.from(segmenter.segment(text.slice(from, from + window)), ({ index }) => from + index).slice(1);
    yield* starts;
    from = last ? text.length : (starts.at(-1) ?? from + window);
  }
}
