import context from "../name-context.data.json" with { type: "json" };
import { kinds } from "../name-tag.ts";
import type { TaggedName } from "../tag-sentence.ts";
import { lentMargin } from "./find-missed.ts";
import { type NamedSentence, type Run, renamed } from "./named-sentence.ts";

const organization = kinds.indexOf("ORGANIZATION");
const heads = new Set([...context.bodyHeads, ...context.bodyStarts]);
/** A plural of people by what they do: "workers", "teachers", "journalists", "students". No "Philippines", no "Democrats". */
const members = /(?:[eo]rs|eers|ists|[ei]nts|ants|ees)$/iu;
/** The plurals that take an "s" behind the mark: "Seamen's League", "Women's Institute". */
const unmarked = /(?:[mM]en|[wW]omen|[pP]eople|[cC]hildren)$/u;

/** The whole of a body that is named after those whose it is, with the mark at `mark`: "Dock Workers' | Union of Norland". */
function bodyAround({ sentence, tokens, names }: NamedSentence, mark: number): Run | null {
  const { words, runStart, runEnd } = sentence;
  const owner = words[mark - 1];
  const tight = tokens[mark - 1]?.end === tokens[mark]?.start;
  const plural = words[mark]?.text === "'" ? members : unmarked;
  if (!tight || !owner?.capital || !plural.test(owner.text)) return null;
  const last = runEnd[mark + 1] ?? mark;
  let head = mark + 1;
  while (head <= last && !heads.has(words[head]?.text ?? "")) head++;
  if (head > last || !words[mark + 1]?.capital) return null;
  const covering = (at: number) => names.find(({ start, end }) => start <= at && at < end);
  let start = Math.min(covering(mark - 1)?.start ?? mark, runStart[mark - 1] ?? mark - 1);
  while (words[start]?.lower === "the" && start < mark - 1) start++;
  return { start, end: Math.max(head + 1, covering(head)?.end ?? 0) };
}

/** "The Dock Workers' Union" is one name: there the apostrophe neither ends it, nor opens or closes a quotation. */
export function joinOwners(story: readonly NamedSentence[]): NamedSentence[] {
  return renamed(story, (item) => {
    const marks = item.sentence.words.flatMap(({ text }, at) => (text === "'" || text === "'s" ? [at] : []));
    const found = marks.map((mark) => bodyAround(item, mark)).filter((run) => run !== null);
    const bodies = found.filter((run, i) => run.start >= (found[i - 1]?.end ?? 0));
    if (bodies.length === 0) return item.names;
    const apart = item.names.filter(({ start, end }) => !bodies.some((body) => start < body.end && body.start < end));
    const joined = bodies.map(({ start, end }): TaggedName => {
      const parts = item.names.filter((name) => name.start < end && start < name.end);
      const margin = Math.max(lentMargin, ...parts.map((name) => name.margin));
      return { start, end, kind: organization, margin };
    });
    return [...apart, ...joined].sort((one, other) => one.start - other.start);
  });
}
