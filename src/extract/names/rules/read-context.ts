import context from "../name-context.data.json" with { type: "json" };
import { kinds } from "../name-tag.ts";
import { changed, type TaggedName } from "../tag-sentence.ts";
import { type NamedSentence, renamed } from "./named-sentence.ts";

const person = kinds.indexOf("PERSON");
const organization = kinds.indexOf("ORGANIZATION");
const place = kinds.indexOf("PLACE");
const other = kinds.indexOf("OTHER");
const placeParts = new Set(context.placeParts);
const placeLinks = new Set(context.placeLinks);
const placeNouns = new Set(context.placeNouns);
const bodyNouns = new Set(context.bodyNouns);
const bodyTails = new Set(context.bodyTails);
const groupNouns = new Set(context.groupNouns);
const stateNouns = new Set(context.stateNouns);
const acronym = /^\p{Lu}{2,5}$/u;
/** Margin of a kind that the words beside the name state: it outweighs one doubtful tag, not a story full of sure ones. */
const statedMargin = 160;

/** The words beside a name, in lower case. */
interface Neighbours {
  /** The second and the first word before it. */
  readonly before: readonly [string, string];
  readonly after: string;
  /** What it has: the word behind its possessive, else the word behind it. */
  readonly owned: string;
  /** True for a name of one word. */
  readonly short: boolean;
  readonly text: string;
}

function neighboursOf({ sentence }: NamedSentence, { start, end }: TaggedName): Neighbours {
  const lower = (at: number) => sentence.words[at]?.lower ?? "";
  const after = lower(end);
  return {
    before: [lower(start - 2), lower(start - 1)],
    after,
    owned: after === "'s" ? lower(end + 1) : after,
    short: end - start === 1,
    text: sentence.words[start]?.text ?? "",
  };
}

/** "the town of X", "in X", "X district", "X's capital": the words beside are those beside a place. */
function isPlaced({ before: [two, one], after, owned, short }: Neighbours): boolean {
  if (one === "of" && placeParts.has(two)) return true;
  if (!short || after === "'") return false;
  return after === "'s" ? stateNouns.has(owned) : placeLinks.has(one) || placeNouns.has(after);
}

/** "the newspaper X", "the airlines' lobby, X,", "the X brigade": the words beside are those beside a body. */
function isBody({ before: [two, one], after, owned, short, text }: Neighbours): boolean {
  if (one === "," && after === "," && bodyNouns.has(two)) return true;
  if (one === "the" && groupNouns.has(after)) return true;
  if (!short) return false;
  const nouned = bodyNouns.has(one) || (one === "," && bodyNouns.has(two));
  return nouned || bodyTails.has(owned) || (acronym.test(text) && after !== ":");
}

/** The kind that the words beside a name state; undefined where they state none. */
function statedKind(item: NamedSentence, name: TaggedName): number | undefined {
  const beside = neighboursOf(item, name);
  const [two, one] = beside.before;
  if (two === "shares" && one === "in") return organization;
  if (name.kind === person && isBody(beside)) return organization;
  return (name.kind === person || name.kind === other) && isPlaced(beside) ? place : undefined;
}

/** A person's name where only a place's can stand is a place, "the newspaper X" an organisation; the story votes on it. */
export function readContext(story: readonly NamedSentence[]): NamedSentence[] {
  return renamed(story, (item) =>
    item.names.map((name) => {
      const kind = statedKind(item, name);
      return kind === undefined ? name : changed(name, { kind, margin: statedMargin });
    }),
  );
}
