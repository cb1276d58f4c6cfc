import context from "../name-context.data.json" with { type: "json" };
import { kinds } from "../name-tag.ts";
import { changed, type TaggedName } from "../tag-sentence.ts";
import { type NamedSentence, renamed } from "./named-sentence.ts";

const person = kinds.indexOf("PERSON");
const place = kinds.indexOf("PLACE");
const joiners = new Set(context.joiners);
const most = 2;

/** Whether nothing but particles stands between two names of one kind, of which the second may have been found without its particle. */
function goesOn({ sentence }: NamedSentence, name: TaggedName, next: TaggedName): boolean {
  if (name.kind !== next.kind || (name.kind !== person && name.kind !== place)) return false;
  const opens = joiners.has(sentence.words[next.start]?.text ?? "");
  if (next.start === name.end) return opens;
  if (next.start - name.end > most) return false;
  return sentence.words.slice(name.end, next.start).every((word) => joiners.has(word.text));
}

/** "Kensa dos Santos", "San Miguel de Allende": lower-case particles join the names around them. */
export function joinParticles(story: readonly NamedSentence[]): NamedSentence[] {
  return renamed(story, (item) => {
    const names: TaggedName[] = [];
    for (const name of item.names) {
      const last = names.at(-1);
      if (last && goesOn(item, last, name))
        names[names.length - 1] = changed(last, { end: name.end, margin: Math.min(last.margin, name.margin) });
      else names.push(name);
    }
    return names;
  });
}
