import { afterAll, beforeAll, expect, test } from "vitest";
import { saveArticle } from "../../src/ingest/articles/save-article.ts";
import type { Store } from "../../src/store/database.ts";
import { harbourReading, harbourStory } from "../ingest/harbour-strike.ts";
import { sourceOf } from "../ingest/source-of.ts";
import { temporaryStore } from "../store/temporary-store.ts";
import { ask } from "./api.ts";

let store: Store;
let remove: () => Promise<void>;
beforeAll(async () => {
  ({ store, remove } = await temporaryStore());
  await saveArticle(store, harbourStory(), harbourReading(), sourceOf(harbourStory().raw));
});
afterAll(() => remove());

test("an article is found by its slug, its address, and its id", async () => {
  const slug = "dockers-vow-to-keep-port-marrows-harbour-shut";
  const { data } = await ask(
    store,
    `{ article(slug: "${slug}") { id headline authors datePublished url revision inLanguage } }`,
  );
  expect(data.article).toMatchObject({
    headline: "Dockers vow to keep Port Marrow’s harbour shut",
    authors: ["Tom Reed", "Ines Falk"],
    datePublished: "2031-05-04T00:00:00.000Z",
    url: "https://herald.example/2031/harbour",
    revision: 1,
    inLanguage: "en",
  });
  const { id } = data.article;
  expect((await ask(store, `{ article(url: "https://herald.example/2031/harbour#x") { id } }`)).data.article.id).toBe(
    id,
  );
  expect((await ask(store, `{ article(id: "${id}") { slug } node(id: "${id}") { __typename id } }`)).data).toEqual({
    article: { slug },
    node: { __typename: "Article", id },
  });
});

test("an article knows its blocks, people, factions, places, mentions and related stories", async () => {
  const { data, messages } = await ask(
    store,
    `{ articles { totalCount nodes {
        blocks { kind text bodyStart }
        people { edges { mentionCount quoteCount firstMention { kind span { field exact } } node { name } } }
        factions { edges { mentionCount quoteCount firstMention { span { exact } } node { name kind parentOrganization { name } } } }
        places { nodes { name countryCode } }
        mentions { totalCount nodes { kind span { exact } antecedent { span { exact } } entity { __typename ... on Person { name } } } }
        relatedStories { nodes { origin headline label placement method target { id } article { slug } } }
      } } }`,
  );
  expect(messages).toEqual([]);
  const [article] = data.articles.nodes;
  expect(data.articles.totalCount).toBe(1);
  expect(article.blocks).toHaveLength(9);
  expect(article.people.edges).toEqual([
    {
      mentionCount: 3,
      quoteCount: 3,
      firstMention: { kind: "NOMINAL", span: { field: "STANDFIRST", exact: "Union leader" } },
      node: { name: "Ruth Calder" },
    },
  ]);
  expect(article.factions.edges).toMatchObject([
    { mentionCount: 1, quoteCount: 0, node: { name: "Dock Workers’ Union", parentOrganization: null } },
    { mentionCount: 2, quoteCount: 1, node: { name: "Harbour Board", parentOrganization: { name: "Port Marrow" } } },
    { mentionCount: 0, quoteCount: 0, firstMention: null, node: { name: "Marrow Herald", kind: "MEDIA" } },
    { mentionCount: 0, node: { name: "Port Marrow" } },
  ]);
  expect(article.places.nodes).toEqual([{ name: "Lowland", countryCode: null }]);
  expect(article.mentions.totalCount).toBe(8);
  expect(article.mentions.nodes[3]).toEqual({
    kind: "PRONOUN",
    span: { exact: "She" },
    antecedent: { span: { exact: "Ruth Calder" } },
    entity: { __typename: "Person", name: "Ruth Calder" },
  });
  expect(article.relatedStories.nodes).toMatchObject([
    { origin: "EDITORIAL", headline: "How the strike began", label: "READ MORE", placement: "INLINE", target: null },
  ]);
});

test("a quote knows its words, its speaker, and by which words", async () => {
  const { data, messages } = await ask(
    store,
    `{ quotes { nodes {
        kind text spans { field start end exact } verbatim { exact } method confidence
        about { __typename ... on Faction { name } } continues { text } nestedIn { id }
        article { headline bodyText standfirst }
        attribution {
          status method confidence
          speaker { ... on Person { name } ... on Faction { name } } speakers { __typename } candidates { __typename }
          speakerMention { span { exact } } speakerAsWritten { exact } cue { lemma span { exact } }
          addressee { span { exact } entity { ... on Faction { name } } } roleAsStated { exact }
          onBehalfOf { ... on Faction { name } } when { exact }
        } } } }`,
  );
  expect(messages).toEqual([]);
  const [standfirst, stay, told, fair, talks] = data.quotes.nodes;
  expect(standfirst).toMatchObject({ kind: "MIXED", verbatim: [{ exact: "an insult" }] });
  expect(stay).toMatchObject({
    kind: "DIRECT",
    text: "We will stay out, Nobody works before Monday.",
    method: "BY_HAND",
    attribution: {
      status: "RESOLVED",
      method: "EXPLICIT_CUE",
      confidence: 0.9,
      speaker: { name: "Ruth Calder" },
      speakers: [{ __typename: "Person" }],
      candidates: [],
      cue: { lemma: "say", span: { exact: "said" } },
      roleAsStated: { exact: "chair of the Dock Workers’ Union" },
      onBehalfOf: { name: "Dock Workers’ Union" },
      addressee: null,
      when: null,
    },
  });
  expect(told).toMatchObject({
    about: [{ __typename: "Faction", name: "Harbour Board" }],
    continues: { text: stay.text },
    attribution: { addressee: { span: { exact: "the Marrow Herald" }, entity: { name: "Marrow Herald" } } },
  });
  expect(fair.attribution.speaker).toEqual({ name: "Harbour Board" });
  expect(talks.attribution).toMatchObject({ status: "ANONYMOUS", speaker: null, speakers: [], cue: null });
  for (const quote of data.quotes.nodes) {
    for (const span of quote.spans) {
      const field = span.field === "BODY" ? quote.article.bodyText : quote.article.standfirst;
      expect(field.slice(span.start, span.end)).toBe(span.exact);
    }
  }
});

test("a person is found by name or alias, with roles and quotes", async () => {
  const { data, messages } = await ask(
    store,
    `{ person(name: "CALDER") {
        name slug givenName familyName aliases { name kind }
        roles { roleName affiliation { name } evidence { exact } article { slug } method }
        quotes { totalCount } quotesAbout { totalCount } articles { nodes { slug } } } }`,
  );
  expect(messages).toEqual([]);
  expect(data.person).toMatchObject({
    name: "Ruth Calder",
    slug: "ruth-calder",
    aliases: [{ name: "Calder", kind: "SHORT" }],
    roles: [
      {
        roleName: "chair",
        affiliation: { name: "Dock Workers’ Union" },
        evidence: { exact: "chair of the Dock Workers’ Union" },
      },
    ],
    quotes: { totalCount: 3 },
    quotesAbout: { totalCount: 0 },
    articles: { nodes: [{ slug: "dockers-vow-to-keep-port-marrows-harbour-shut" }] },
  });
});

test("a faction speaks for itself, and if asked, through its parts and its members", async () => {
  const { data, messages } = await ask(
    store,
    `{ town: faction(name: "port marrow") {
        subOrganizations { nodes { name } } own: quotes { totalCount }
        parts: quotes(includeSubOrganizations: true) { totalCount } }
      union: faction(slug: "dock-workers-union") {
        members { nodes { name } } own: quotes { totalCount } all: quotes(includeMembers: true) { totalCount } }
      board: faction(name: "Harbour Board") { quotesAbout { nodes { kind } } aliases { name kind } }
      none: faction(name: "the board") { name } }`,
  );
  expect(messages).toEqual([]);
  expect(data.town).toEqual({
    subOrganizations: { nodes: [{ name: "Harbour Board" }] },
    own: { totalCount: 0 },
    parts: { totalCount: 1 },
  });
  expect(data.union).toEqual({
    members: { nodes: [{ name: "Ruth Calder" }] },
    own: { totalCount: 0 },
    all: { totalCount: 3 },
  });
  expect(data.board.quotesAbout.nodes).toEqual([{ kind: "INDIRECT" }]);
  expect(data.none).toBeNull();
});

test("quotes are filtered alike at the root and under an article", async () => {
  const ids = await ask(
    store,
    `{ person(slug: "ruth-calder") { id } faction(name: "Dock Workers’ Union") { id } articles { nodes { id } } }`,
  );
  const [person, faction, article] = [ids.data.person, ids.data.faction, ids.data.articles.nodes[0]].map(
    (row) => `"${row.id}"`,
  );
  const counts = async (filter: string) => {
    const list = `quotes(filter: { ${filter} }) { totalCount nodes { id } }`;
    const { data, messages } = await ask(store, `{ ${list} articles { nodes { ${list} } } }`);
    expect(messages).toEqual([]);
    expect(data.articles.nodes[0].quotes).toEqual(data.quotes);
    expect(data.quotes.nodes).toHaveLength(data.quotes.totalCount);
    return data.quotes.totalCount;
  };
  expect(await counts(`speaker: ${person} article: ${article}`)).toBe(3);
  expect(await counts(`speakerFaction: ${faction}`)).toBe(3);
  expect(await counts("kind: [MIXED, DIRECT]")).toBe(3);
  expect(await counts(`status: [ANONYMOUS] speaker: ${person}`)).toBe(0);
  expect(await counts(`about: ${person}`)).toBe(0);
});

test("people, factions, articles and related stories are filtered", async () => {
  const ids = await ask(
    store,
    `{ person(slug: "ruth-calder") { id } faction(name: "Dock Workers’ Union") { id } articles { nodes { id } } }`,
  );
  const variables = {
    person: ids.data.person.id,
    faction: ids.data.faction.id,
    article: ids.data.articles.nodes[0].id,
  };
  const { data, messages } = await ask(
    store,
    `query ($person: ID!, $faction: ID!, $article: ID!) {
      people(filter: { name: "cal" affiliation: [$faction] }) { totalCount }
      nobody: people(filter: { name: "%" }) { totalCount }
      factions(filter: { kind: [MEDIA, COMPANY] }) { nodes { name } }
      articles(filter: { person: [$person] faction: [$faction] publisher: "Marrow Herald" }) { totalCount }
      relatedStories(filter: { origin: EDITORIAL article: [$article] }) { totalCount }
      computed: relatedStories(filter: { origin: COMPUTED }) { totalCount } }`,
    variables,
  );
  expect(messages).toEqual([]);
  expect(data).toEqual({
    people: { totalCount: 1 },
    nobody: { totalCount: 0 },
    factions: { nodes: [{ name: "Harbour Board" }, { name: "Marrow Herald" }] },
    articles: { totalCount: 1 },
    relatedStories: { totalCount: 1 },
    computed: { totalCount: 0 },
  });
});
