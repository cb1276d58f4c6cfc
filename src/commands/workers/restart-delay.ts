/** Milliseconds in which deaths count as being about the same thing. */
const window = 60_000;

/** So many deaths of one worker in that time are answered with another start. */
const mostRestarts = 5;

/** Milliseconds before the second restart in a row; the first is at once, each later one after twice as long. */
const firstDelay = 200;

/**
 * How long to wait before a worker that died is started again, in milliseconds; null to give up.
 *
 * @param deaths when it died, the last one now, in milliseconds
 */
export function restartDelay(deaths: readonly number[]): number | null {
  const now = deaths.at(-1) ?? 0;
  const recent = deaths.filter((time) => now - time < window).length;
  if (recent > mostRestarts) return null;
  return recent <= 1 ? 0 : firstDelay * 2 ** (recent - 2);
}
