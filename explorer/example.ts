import peopleAndRoles from "./examples/people-and-roles.graphql";
import relatedStories from "./examples/related-stories.graphql";
import search from "./examples/search.graphql";
import whatEachFactionSaid from "./examples/what-each-faction-said.graphql";
import whereItIsWritten from "./examples/where-it-is-written.graphql";
import whoIsInTheNews from "./examples/who-is-in-the-news.graphql";
import whoIsQuotedMost from "./examples/who-is-quoted-most.graphql";
import whoSaidWhat from "./examples/who-said-what.graphql";

/** A query to start from. Its file opens with two comment lines: the name, and what it shows. */
export interface Example {
  readonly name: string;
  readonly note: string;
  readonly operationName: string;
  readonly query: string;
}

function readExample(query: string): Example {
  const [, name, note, operationName] = /^# (.+)\n# (.+)\n(?:.*\n)*?query (\w+)/u.exec(query) ?? [];
  if (!name || !note || !operationName) throw new Error(`an example without name, note or operation:\n${query}`);
  return { name, note, operationName, query };
}

/** In the order of the masthead; the explorer opens with the first. */
export const examples: readonly Example[] = [
  whoSaidWhat,
  whatEachFactionSaid,
  relatedStories,
  peopleAndRoles,
  whoIsInTheNews,
  whoIsQuotedMost,
  search,
  whereItIsWritten,
].map(readExample);
