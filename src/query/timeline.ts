import { defineEnum } from "../store/define-enum.ts";
import { aggregate, firstRows, perParent } from "./aggregate.ts";
import type { List } from "./connection.ts";
import type { Loaders } from "./loaders.ts";
import { badUserInput } from "./request-error.ts";

export const TimelineInterval = defineEnum("TimelineInterval", "How long the stretches of a timeline are, in UTC.", {
  DAY: "A day.",
  WEEK: "A week from Monday on, as ISO 8601 has it.",
  MONTH: "A month of the calendar.",
  YEAR: "A year of the calendar.",
});
export type TimelineInterval = keyof typeof TimelineInterval;

/** How many items of a list are of one stretch of time. */
export interface TimelineBucket {
  /** Its first instant. */
  readonly start: Date;
  /** The instant it ends before. */
  readonly end: Date;
  readonly count: number;
}

/** SQLite's modifiers that take a date to the first day of its stretch, and on to the next. */
const modifiers: Readonly<Record<TimelineInterval, readonly [string, string]>> = {
  DAY: ["", ", '+1 day'"],
  // The Sunday on or after the day, and six days back.
  WEEK: [", 'weekday 0', '-6 days'", ", '+7 days'"],
  MONTH: [", 'start of month'", ", '+1 month'"],
  YEAR: [", 'start of year'", ", '+1 year'"],
};

const mostBuckets = 1000;

/**
 * How many items of a whole list were published when, the oldest first; stretches with none are left out, and so are items
 * without a date.
 *
 * @param list of items with a `date_published`
 * @throws RequestError BAD_USER_INPUT where that would be more than 1,000 stretches
 */
export async function timelineOf(loaders: Loaders, list: List, interval: TimelineInterval): Promise<TimelineBucket[]> {
  const [first, next] = modifiers[interval];
  // Equal dates are counted before they are read as dates, which takes most of the time.
  const group = perParent(list);
  const select = `SELECT parent, start, date(start${next}) AS end, count FROM (
    SELECT parent, date(date_published${first}) AS start, sum(items) AS count
      FROM (SELECT parent, date_published, count(*) AS items FROM list WHERE date_published IS NOT NULL
        GROUP BY ${group} date_published)
      GROUP BY ${group} start)`;
  const found = await aggregate<{ start: string; end: string; count: number }>(
    loaders,
    list,
    `timeline ${interval}`,
    firstRows(list, select, "start", mostBuckets + 1),
    "date_published",
  );
  if (found.length > mostBuckets) {
    throw badUserInput(`the list stretches over more than ${mostBuckets} times a ${interval}; ask for longer ones`);
  }
  return found.map(({ start, end, count }) => ({ start: new Date(start), end: new Date(end), count }));
}
