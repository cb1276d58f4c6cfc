import { kinds } from "../name-tag.ts";
import listed from "../name-words.data.json" with { type: "json" };
import type { TaggedName } from "../tag-sentence.ts";
import { lentMargin } from "./find-missed.ts";
import type { NamedSentence } from "./named-sentence.ts";

const person = kinds.indexOf("PERSON");
const organization = kinds.indexOf("ORGANIZATION");
const speech = new Set(listed.speechVerbs);
const [fewestWords, mostWords] = [2, 3];

/** "chief of the Harbour Council | Jomo Blake | told": the name between a body's and a verb of speech, which has taken neither. */
function behindBody({ sentence, names }: NamedSentence, body: TaggedName): TaggedName | null {
  const end = (sentence.runEnd[body.start] ?? 0) + 1;
  const length = end - body.end;
  const free =
    length >= fewestWords && length <= mostWords && !names.some(({ start }) => start >= body.end && start < end);
  if (body.kind !== organization || !free || !speech.has(sentence.words[end]?.lower ?? "")) return null;
  return { start: body.end, end, kind: person, margin: lentMargin };
}

/** Finds who speaks for a body where the tagger saw only the body. */
export function findEnvoys(story: readonly NamedSentence[]): NamedSentence[] {
  return story.map((item) => {
    const found = item.names.flatMap((name) => behindBody(item, name) ?? []);
    return found.length === 0 ? item : { ...item, names: [...item.names, ...found].sort((a, b) => a.start - b.start) };
  });
}
