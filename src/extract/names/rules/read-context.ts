import context from "../name-context.data.json" with { type: "json" };
import { kinds } from "../name-tag.ts";
import type { TaggedName } from "../tag-sentence.ts";
import { type NamedSentence, wordsOf } from "./named-sentence.ts";

const person = kinds.indexOf("PERSON");
const organization = kinds.indexOf("ORGANIZATION");
const place = kinds.indexOf("PLACE");
const other = kinds.indexOf("OTHER");
const placeParts = new Set(context.placeParts);
const placeLinks = new Set(context.placeLinks);
const placeNouns = new Set(context.placeNouns);
const bodyNouns = new Set(context.bodyNouns);
const bodyTails = new Set(context.bodyTails);
const stateNouns = new Set(context.stateNouns);
const acronym = /^\p{Lu}{2,5}$/u;
/** Margin of a kind that the words beside the name state: it outweighs one doubtful tag, not a story full of sure ones. */
const statedMargin = 160;

/** "the town of X", "in X", "X district": the words beside are those beside a place. */
function isPlaced(before: readonly string[], after: string, name: TaggedName): boolean {
  const [two = "", one = ""] = before;
  if (one === "of" && placeParts.has(two)) return true;
  const short = name.end - name.start === 1;
  return short && (placeLinks.has(one) || placeNouns.has(after)) && after !== "'s" && after !== "'";
}

/** The kind that the words beside a name state; its own where they state none. */
function statedKind({ sentence }: NamedSentence, name: TaggedName): number | undefined {
  const lower = (at: number) => sentence.words[at]?.lower ?? "";
  const before = [lower(name.start - 2), lower(name.start - 1)];
  const after = lower(name.end);
  const owned = after === "'s" ? lower(name.end + 1) : after;
  const doubtful = name.kind === person || name.kind === other;
  if (doubtful && isPlaced(before, after, name)) return place;
  if (name.end - name.start > 1) return undefined;
  const nouned = bodyNouns.has(before[1] ?? "") || (before[1] === "," && bodyNouns.has(before[0] ?? ""));
  const shares = before[0] === "shares" && before[1] === "in";
  if ((name.kind === person || shares) && (nouned || shares || bodyTails.has(owned))) return organization;
  if (doubtful && after === "'s" && stateNouns.has(owned)) return place;
  if (name.kind === person && acronym.test(sentence.words[name.start]?.text ?? "") && after !== ":")
    return organization;
  return undefined;
}

/** A person's name where only a place's can stand is a place, "the newspaper X" an organisation; the story votes on it. */
export function readContext(story: readonly NamedSentence[]): NamedSentence[] {
  return story.map((item) => ({
    ...item,
    names: item.names.map((name) => {
      const kind = statedKind(item, name);
      return kind === undefined || wordsOf(item, name).length === 0 ? name : { ...name, kind, margin: statedMargin };
    }),
  }));
}
