import type { Query } from "./list-queries.ts";
import type { Samples } from "./samples.ts";

/** The objects that most lists hang on, those of them that have the most: what a page of them asks for. */
export function objectQueries(samples: Samples): Query[] {
  const id = (field: string) => (samples[field]?.frequent as readonly string[] | undefined)?.[0];
  const [person, faction] = [id("QuoteFilter.speaker"), id("ArticleFilter.faction")];
  const of = (type: string, ofId: unknown, select: string): Query => ({
    name: `${type.toLowerCase()} ${select.split(/[^a-zA-Z(): ]/u)[0]?.trim()}`,
    source: `query($id: ID!) { node(id: $id) { ... on ${type} { ${select} } } }`,
    variables: { id: ofId },
  });
  return [
    of("Person", person, "quotes { nodes { text } }"),
    of("Person", person, "quotesAbout { nodes { text } }"),
    of("Person", person, "articles { nodes { headline } }"),
    of("Faction", faction, "quotes { nodes { text } }"),
    of("Faction", faction, "quotes(includeSubOrganizations: true, includeMembers: true) { nodes { text } }"),
    of("Faction", faction, "articles { nodes { headline } }"),
    of("Faction", faction, "members { nodes { name } }"),
    { name: "search", source: '{ search(query: "people") { nodes { __typename } } }', variables: {} },
    { name: "search rare", source: '{ search(query: "people ombudsman") { nodes { __typename } } }', variables: {} },
    { name: "person by name", source: '{ person(name: "Nobody Atall") { id } }', variables: {} },
    { name: "faction by name", source: '{ faction(name: "Nothing at all") { id } }', variables: {} },
  ];
}
