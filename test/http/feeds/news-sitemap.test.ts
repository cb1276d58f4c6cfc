import { SaxesParser } from "saxes";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ArticleNode } from "../../../src/http/feeds/article-item.ts";
import { isNews, writeNewsSitemap } from "../../../src/http/feeds/news-sitemap.ts";
import { newsroom } from "../../graphql/newsroom.ts";
import { publish, serveFeeds } from "./feed-server.ts";

let temporary: Awaited<ReturnType<typeof newsroom>>;
const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
const published = hoursAgo(1);
beforeAll(async () => {
  temporary = await newsroom();
  const { store } = temporary;
  const text = (headline: string) => `${headline}\n\nThe port of Velm is closed & quiet.`;
  const stated = { publisher: "Coast & Sea", datePublished: published };
  await publish(store, text("New & <here>"), {
    ...stated,
    url: "https://news.example/new?a=1&b=2",
    inLanguage: "en-GB",
  });
  await publish(store, text("Nearly too old"), {
    ...stated,
    url: "https://news.example/47",
    datePublished: hoursAgo(47),
  });
  await publish(store, text("Too old"), { ...stated, url: "https://news.example/49", datePublished: hoursAgo(49) });
  await publish(store, text("Nowhere to be read"), { ...stated, url: null });
  await publish(store, text("By nobody"), { datePublished: hoursAgo(2), url: "https://sea.example/2" });
});
afterAll(() => temporary.remove());

/** The elements of each `url`, by name; it throws for what is not well-formed. */
function read(xml: string): Record<string, string>[] {
  const found: Record<string, string>[] = [];
  let text = "";
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name }) => {
    text = "";
    if (name === "url") found.push({});
  });
  parser.on("text", (more) => {
    text += more;
  });
  parser.on("closetag", ({ name }) => {
    const last = found.at(-1);
    if (last && text.trim() !== "") last[name] = text;
    text = "";
  });
  parser.write(xml).close();
  return found;
}

async function sitemap(query = ""): Promise<Record<string, string>[]> {
  const { url } = await serveFeeds(temporary.store);
  return read(await (await fetch(`${url}/feeds/sitemap-news.xml${query}`)).text());
}

test("it has the articles of the last two days that have an address, and of each all that is required", async () => {
  const urls = await sitemap();
  expect(urls.map(({ loc }) => loc)).toEqual([
    "https://news.example/new?a=1&b=2",
    "https://sea.example/2",
    "https://news.example/47",
  ]);
  expect(urls[0]).toEqual({
    loc: "https://news.example/new?a=1&b=2",
    "news:name": "Coast & Sea",
    "news:language": "en",
    "news:publication_date": published,
    "news:title": "New & <here>",
  });
});

test("an article without a publisher is published by its site", async () => {
  expect((await sitemap())[1]?.["news:name"]).toBe("sea.example");
});

test("it takes a filter, and nothing else", async () => {
  expect((await sitemap("?publisher=Coast+%26+Sea")).map(({ loc }) => loc)).toHaveLength(2);
  const { url } = await serveFeeds(temporary.store);
  const refused = await fetch(`${url}/feeds/sitemap-news.xml?first=3`);
  expect([refused.status, await refused.text()]).toEqual([
    400,
    expect.stringMatching(/^there is no parameter "first"; there are filter, id, publisher/u),
  ]);
});

test("it has a thousand articles at most, read page by page", async () => {
  const { store, remove } = await newsroom();
  try {
    for (let index = 0; index < 1003; index += 1) {
      const headline = `Piece ${index}`;
      await publish(store, `${headline}\n\nShort.`, {
        url: `https://news.example/${index}`,
        datePublished: hoursAgo(3),
      });
    }
    const { url } = await serveFeeds(store);
    const urls = read(await (await fetch(`${url}/feeds/sitemap-news.xml`)).text());
    expect(new Set(urls.map(({ loc }) => loc)).size).toBe(1000);
  } finally {
    await remove();
  }
}, 60_000);

const article: ArticleNode = {
  id: "QQ",
  url: "https://news.example/a",
  slug: "a",
  headline: "A",
  standfirst: null,
  bodyText: "",
  authors: [],
  publisher: null,
  section: null,
  datePublished: "2031-05-04T08:00:00.000Z",
  dateModified: null,
  inLanguage: "en",
  factions: { nodes: [] },
};

test.each([
  ["en-GB", "en"],
  ["zh", "zh-cn"],
  ["zh-Hant", "zh-tw"],
  ["zh-HK", "zh-tw"],
  ["pt_BR", "pt"],
  ["no language", "und"],
])("the language %s is %s there", (inLanguage, expected) => {
  const news = [{ ...article, inLanguage }].filter(isNews);
  expect(read(writeNewsSitemap(news))[0]?.["news:language"]).toBe(expected);
});

test.each([
  { url: null },
  { url: "urn:x" },
  { url: `https://a.example/${"x".repeat(2048)}` },
  { headline: "" },
  { datePublished: null },
])("an article with %j is left out", (stated) => {
  expect(isNews({ ...article, ...stated })).toBe(false);
});
