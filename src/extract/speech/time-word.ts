const times = new Set(
  (
    "monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun yesterday today tonight tomorrow " +
    "january february march april june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec " +
    "earlier later recently afterwards meanwhile"
  ).split(" "),
);

/** True for a day, a month or another word that dates a statement; such a word is no part of the speaker before or after it. */
export function isTimeWord(lower: string): boolean {
  return times.has(lower.replace(/\.$/, ""));
}
