import articleWithRelatedStories from "./examples/article-with-related-stories.graphql";
import factionQuotes from "./examples/faction-quotes.graphql";
import peopleWithRoles from "./examples/people-with-roles.graphql";
import quoteInPlace from "./examples/quote-in-place.graphql";
import whoIsInTheNews from "./examples/who-is-in-the-news.graphql";
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
  factionQuotes,
  articleWithRelatedStories,
  peopleWithRoles,
  whoIsInTheNews,
  quoteInPlace,
].map(readExample);
