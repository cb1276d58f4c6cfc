import context from "../name-context.data.json" with { type: "json" };
import { kinds } from "../name-tag.ts";
import { changed, type TaggedName } from "../tag-sentence.ts";
import { type NamedSentence, renamed } from "./named-sentence.ts";

const organization = kinds.indexOf("ORGANIZATION");
const heads = new Set(context.bodyHeads);

/** The end of a name that goes on with the head of a body: "Lakeview | Television", "Bellweather | & Sons". */
function extendedEnd({ sentence }: NamedSentence, name: TaggedName, limit: number): number {
  const next = sentence.words[name.end]?.text ?? "";
  const second = sentence.words[name.end + 1]?.text ?? "";
  if (heads.has(next) && name.end < limit) return name.end + 1;
  return next === "&" && heads.has(second) && name.end + 1 < limit ? name.end + 2 : name.end;
}

/** Where a name begins whose first word is a possessive: "the | Harbour Workers' Union". */
function extendedStart({ sentence }: NamedSentence, name: TaggedName, floor: number): number {
  const owned = /^'s?$/.test(sentence.words[name.start + 1]?.text ?? "");
  let { start } = name;
  while (owned && start - 1 >= Math.max(floor, 1) && sentence.words[start - 1]?.capital) start--;
  return start;
}

/** A name right before the head of a body is the beginning of that body's name. */
export function extendHeads(story: readonly NamedSentence[]): NamedSentence[] {
  return renamed(story, (item) =>
    item.names.map((name, i) => {
      const end = extendedEnd(item, name, item.names[i + 1]?.start ?? item.sentence.words.length);
      const whole = end === name.end ? name : changed(name, { end, kind: organization });
      if (whole.kind !== organization) return whole;
      const start = extendedStart(item, whole, item.names[i - 1]?.end ?? 0);
      return start === whole.start ? whole : changed(whole, { start });
    }),
  );
}
