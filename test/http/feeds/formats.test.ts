import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import { SaxesParser } from "saxes";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bodyOf, parseAll, textsOf } from "../../formats/parse.ts";
import { newsroom } from "../../graphql/newsroom.ts";
import { publish, publishAwkward, serveFeeds } from "./feed-server.ts";

let temporary: Awaited<ReturnType<typeof newsroom>>;
beforeAll(async () => {
  temporary = await newsroom();
  await publishAwkward(temporary.store);
  await publish(temporary.store, "No address\n\nNobody knows where this is from.", { url: null });
});
afterAll(() => temporary.remove());

const publicUrl = "https://graph.example/news";
async function read(path: string): Promise<string> {
  const { url } = await serveFeeds(temporary.store, { publicUrl, title: "Harbour & Co" });
  const response = await fetch(`${url}/feeds/${path}`);
  expect(response.status).toBe(200);
  const text = await response.text();
  if (!path.includes(".json")) wellFormed(text);
  return text;
}

/** Throws for a document that is not well-formed, or that uses a prefix it does not declare. */
function wellFormed(xml: string): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml).close();
}

const awkwardTitle = `Profits & losses: "5 < 6" ]]> says <b>Port</b>`;
const awkwardUrl = "https://news.example/awkward?a=1&b=%272%27";

describe("RSS 2.0", () => {
  test("a channel has title, link, description, language and its own address", async () => {
    const feed = parseRssFeed(await read("articles.rss?section=Business"));
    expect(feed).toMatchObject({
      title: "Harbour & Co – Articles: section Business",
      link: `${publicUrl}/explorer/`,
      description: "Harbour & Co – Articles: section Business",
      language: "en",
      lastBuildDate: "Tue, 06 May 2031 08:00:00 GMT",
      atom: { links: [{ href: `${publicUrl}/feeds/articles.rss?section=Business`, rel: "self" }] },
    });
  });

  test("an article has all that is known of it, awkward characters too", async () => {
    const [item] = parseRssFeed(await read("articles.rss?first=1")).items ?? [];
    expect(item).toMatchObject({
      title: awkwardTitle,
      link: awkwardUrl,
      description: "What &lt;i&gt;it&lt;/i&gt; means &amp; why",
      pubDate: "Wed, 07 May 2031 08:30:00 GMT",
      guid: { value: expect.stringMatching(/^[\w-]+$/u), isPermaLink: false },
      categories: [{ name: "Money < Markets" }, { name: "Dock Workers Union" }],
      dc: { creators: ["Ann Lee", "Ömer Sy"], publishers: ["Salt & Rope"], languages: ["en-GB"] },
    });
  });

  test("an article without an address leads to the explorer with a query for it, and has no date", async () => {
    const { items = [] } = parseRssFeed(await read("articles.rss?first=100"));
    const item = items.find(({ title }) => title === "No address");
    expect(item?.pubDate).toBeUndefined();
    expect(item?.link?.startsWith(`${publicUrl}/explorer/?query=`)).toBe(true);
    expect(new URL(item?.link ?? "").searchParams.get("query")).toContain(`article(id: "${item?.guid?.value}")`);
  });
});

describe("Atom (RFC 4287)", () => {
  test("a feed has id, title, updated, an author and its own address; updated is its newest item's", async () => {
    const feed = parseAtomFeed(await read("articles.atom"));
    expect(feed).toMatchObject({
      id: `${publicUrl}/feeds/articles.atom`,
      title: { value: "Harbour & Co – Articles" },
      updated: "2031-05-08T09:45:00.000Z",
      authors: [{ name: "Harbour & Co" }],
      links: [
        { rel: "self", href: `${publicUrl}/feeds/articles.atom` },
        { rel: "alternate", href: `${publicUrl}/explorer/` },
      ],
    });
  });

  test("every entry has an IRI of its own, a title, updated and a link", async () => {
    for (const path of ["articles.atom?first=100", "quotes.atom?first=100"]) {
      const entries = parseAtomFeed(await read(path)).entries ?? [];
      expect(entries.length).toBeGreaterThan(5);
      for (const { id, title, updated, links } of entries) {
        expect(id).toMatch(/^urn:newsgraph:[\w-]+$/u);
        expect(title?.value).not.toBe("");
        expect(updated).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u);
        expect(URL.canParse(links?.[0]?.href ?? "")).toBe(true);
      }
      expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    }
  });

  test("an entry has its own authors, dates, language and terms", async () => {
    const [entry] = parseAtomFeed(await read("articles.atom?first=1")).entries ?? [];
    expect(entry).toMatchObject({
      title: { value: awkwardTitle },
      links: [{ href: awkwardUrl, rel: "alternate" }],
      published: "2031-05-07T08:30:00.000Z",
      updated: "2031-05-08T09:45:00.000Z",
      authors: [{ name: "Ann Lee" }, { name: "Ömer Sy" }],
      categories: [{ term: "Money < Markets" }, { term: "Dock Workers Union" }],
      summary: { value: "What <i>it</i> means & why" },
      xml: { lang: "en-GB" },
    });
  });

  test("what has no date at all was last changed at the beginning of time", async () => {
    const entries = parseAtomFeed(await read("articles.atom?text=%22Nobody+knows%22")).entries ?? [];
    expect(entries.map(({ updated, published }) => [updated, published])).toEqual([
      ["1970-01-01T00:00:00.000Z", undefined],
    ]);
  });

  test("a feed without items is still a feed", async () => {
    const feed = parseAtomFeed(await read("articles.atom?publisher=Nobody"));
    expect(feed).toMatchObject({
      title: { value: "Harbour & Co – Articles: publisher Nobody" },
      updated: "1970-01-01T00:00:00.000Z",
    });
  });
});

describe("JSON Feed 1.1", () => {
  test("a feed has version, title and items; an item has id, content and address", async () => {
    const text = await read("articles.json?first=100");
    expect(JSON.parse(text).version).toBe("https://jsonfeed.org/version/1.1");
    const feed = parseJsonFeed(text);
    expect(feed).toMatchObject({
      title: "Harbour & Co – Articles",
      feed_url: `${publicUrl}/feeds/articles.json?first=100`,
      home_page_url: `${publicUrl}/explorer/`,
    });
    for (const item of feed.items ?? []) {
      expect(item.id).toMatch(/^[\w-]+$/u);
      expect(item.content_text ?? item.content_html).toEqual(expect.stringMatching(/./u));
    }
    expect(feed.items?.[0]).toMatchObject({
      // JSON bears what XML does not.
      title: awkwardTitle.replace("</b>", "\u0008</b>"),
      summary: "What <i>it</i> means & why",
      authors: [{ name: "Ann Lee" }, { name: "Ömer Sy" }],
      tags: ["Money < Markets", "Dock Workers Union"],
      language: "en-GB",
    });
  });
});

describe("a quote in a feed", () => {
  test("has its words and its speaker, its article's date, and a link to its place there", async () => {
    const [item] = parseRssFeed(await read("quotes.rss?first=1")).items ?? [];
    expect(item).toMatchObject({
      title: "Ruth Calder: “Costs are > 5 & < 6 ]]> today,”",
      link: `${awkwardUrl}#:~:text=Costs%20are%20%3E%205%20%26%20%3C%206%20%5D%5D%3E%20today%2C`,
      pubDate: "Wed, 07 May 2031 08:30:00 GMT",
      dc: { creators: ["Ruth Calder"] },
    });
    expect(item?.description).toContain("“Costs are &gt; 5 &amp; &lt; 6 ]]&gt; today,”");
    expect(item?.description).toContain("&lt;b&gt;Port&lt;/b&gt;");
  });

  test("stands in quotation marks only where it is verbatim", async () => {
    const titles = parseJsonFeed(await read("quotes.json?first=100")).items?.map(({ title }) => title);
    expect(titles).toContain("Ruth Calder: “The offer is an insult,”");
    expect(titles).toContain("Dock Workers Union: that talks had failed");
  });
});

describe("the feed parser of this project reads back", () => {
  test.each(["rss", "atom", "json"])("articles from .%s", async (extension) => {
    const [first, ...others] = parseAll(await read(`articles.${extension}?first=100`));
    expect(others).toHaveLength(5);
    expect(others.filter((item) => "problem" in item)).toEqual([]);
    if (!first || "problem" in first) throw new Error(JSON.stringify(first));
    const { url, authors, section, datePublished, dateModified, inLanguage } = first.story;
    expect({ url, authors, section, inLanguage }).toEqual({
      url: awkwardUrl,
      authors: ["Ann Lee", "Ömer Sy"],
      section: "Money < Markets",
      inLanguage: "en-GB",
    });
    expect([datePublished, dateModified].map((date) => new Date(date ?? "").toISOString())).toEqual([
      "2031-05-07T08:30:00.000Z",
      "2031-05-08T09:45:00.000Z",
    ]);
    expect(textsOf(first.story, "STANDFIRST", "PARAGRAPH")).toEqual(["What <i>it</i> means & why"]);
  });

  test.each(["rss", "atom", "json"])("quotes from .%s", async (extension) => {
    const items = parseAll(await read(`quotes.${extension}?kind=DIRECT`));
    const bodies = items.map((item) => ("problem" in item ? item.problem : bodyOf(item.story)[0]));
    expect(bodies).toContain("“The offer is an insult,”");
    expect(bodies).toHaveLength(6);
  });
});
