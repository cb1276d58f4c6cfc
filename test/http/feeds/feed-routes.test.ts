import { request } from "node:http";
import { parseJsonFeed } from "feedsmith";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ask } from "../../graphql/api.ts";
import { newsroom } from "../../graphql/newsroom.ts";
import { startTestServer } from "../test-server.ts";
import { publish, serveFeeds } from "./feed-server.ts";

let temporary: Awaited<ReturnType<typeof newsroom>>;
beforeAll(async () => {
  temporary = await newsroom();
});
afterAll(() => temporary.remove());

async function feed(path: string, flags: Parameters<typeof serveFeeds>[1] = {}) {
  const { url } = await serveFeeds(temporary.store, flags);
  const text = await (await fetch(`${url}/feeds/${path}`)).text();
  const { title, items = [] } = parseJsonFeed(text);
  return { title, titles: items.map((item) => item.title), items };
}

async function idOf(root: "people" | "factions", name: string): Promise<string> {
  const { data } = await ask(temporary.store, `{ ${root}(first: 100) { nodes { id name } } }`);
  return data[root].nodes.find((node: { name: string }) => node.name === name).id;
}

const json = (filter: object) => `filter=${encodeURIComponent(JSON.stringify(filter))}`;

describe("what a feed holds", () => {
  test("is the newest articles, or quotes, where nothing is asked for", async () => {
    expect((await feed("articles.json")).titles).toEqual([
      "Ferry traffic resumes",
      "Minister offers talks",
      "Harbour strike enters second week",
      "A history of the harbour",
    ]);
    expect((await feed("quotes.json")).titles[0]).toBe("Amina Sorel: “We are relieved,”");
  });

  test("is what a filter asks for, in JSON, by simple parameters, or both", async () => {
    const expected = ["Harbour strike enters second week"];
    for (const query of [
      json({ publisher: ["Marrow Herald"], section: "Business" }),
      "publisher=Marrow+Herald&section=Business",
      `${json({ publisher: ["Marrow Herald"] })}&section=Business`,
      json({ and: [{ publisher: ["Marrow Herald"] }, { not: { section: ["Politics"] } }] }),
      "publisher=Marrow+Herald&not.section=Politics",
      "datePublished.from=2031-05-04T00:00:00Z&datePublished.to=2031-05-05T00:00:00Z",
    ]) {
      expect((await feed(`articles.json?${query}`)).titles, query).toEqual(expected);
    }
  });

  test("is one of several where a parameter is given several times", async () => {
    const { titles } = await feed("articles.json?section=Politics&section=Culture");
    expect(titles).toEqual(["Minister offers talks", "A history of the harbour"]);
  });

  test("can be searched and ordered as the API's lists can", async () => {
    expect((await feed("articles.json?search=strike&orderBy=OLDEST")).titles).toEqual([
      "A history of the harbour",
      "Harbour strike enters second week",
    ]);
    expect((await feed("articles.json?first=1&orderBy=OLDEST")).titles).toEqual(["A history of the harbour"]);
  });

  test("is told in its title, with names for ids", async () => {
    const calder = await idOf("people", "Ruth Calder");
    const union = await idOf("factions", "Dock Workers Union");
    const asked = `speaker=${calder}&speaker=${union}&kind=INDIRECT&kind=MIXED&minimumConfidence=0.2`;
    expect((await feed(`quotes.json?${asked}`)).title).toBe(
      "newsgraph – Quotes: speaker Ruth Calder or Dock Workers Union; kind indirect or mixed; minimum confidence 0.2",
    );
    const filter = json({ or: [{ person: calder }, { not: { publisher: ["Coastal Times"] } }] });
    expect((await feed(`articles.json?${filter}&search=strike`)).title).toBe(
      "newsgraph – Articles: (person Ruth Calder) or (not (publisher Coastal Times)); search strike",
    );
  });

  test("takes as many statements for four items as for all", async () => {
    let statements = 0;
    const all: typeof temporary.store.reader.all = (sql, values) => {
      statements += 1;
      return temporary.store.reader.all(sql, values);
    };
    const { url } = await serveFeeds({ ...temporary.store, reader: { ...temporary.store.reader, all } });
    const count = async (path: string) => {
      statements = 0;
      await (await fetch(`${url}/feeds/${path}`)).text();
      return statements;
    };
    expect(await count("quotes.atom?first=4")).toBe(await count("quotes.atom?first=100"));
    expect(await count("articles.atom?first=2")).toBe(await count("articles.atom?first=100"));
  });
});

describe("a request that makes no sense gets 400 and one line", () => {
  test.each([
    ["filter=%7B", '`filter` is not JSON; give it as {"publisher":["Marrow Herald"]}, percent-encoded'],
    ["filter=[]", "`filter` has to be a JSON object"],
    [
      json({ publishers: 1 }),
      /^filter has an invalid value: .*Field "publishers" is not defined by type "ArticleFilter"/u,
    ],
    [
      json({ and: [{ publisher: 3 }] }),
      'filter has an invalid value: 3 at "filter.and[0].publisher"; String cannot represent a non string value: 3',
    ],
    [json({ publisher: [] }), "filter.publisher: the list is empty; leave it out for no condition"],
    ["datePublished.from=soon", /^filter has an invalid value: "soon" at "filter.datePublished.from"; /u],
    ["datePublished=2031", "give datePublished as part of the JSON in `filter`"],
    ["colour=red", /^there is no parameter "colour"; there are first, filter, .*search.*publisher/u],
    ["__proto__=1", /^there is no parameter "__proto__"/u],
    ["after=abc", /^there is no parameter "after"/u],
    ["first=101", "101 at once is too much; ask for at most 100"],
    ["first=0", "`first` is 0; it must be at least 1"],
    ["first=many", 'first has an invalid value: "many"; Int cannot represent non-integer value: "many"'],
    ["first=1&first=2", "first is given 2 times; give it once"],
    ["person=abc", 'filter.person: "abc" is not an id of this API'],
    [`${json({ section: ["A"] })}&section=B`, "section is given in `filter` and beside it; give it once"],
    ["orderBy=RELEVANCE", "`orderBy: RELEVANCE` needs a `search`"],
    [json(Array.from({ length: 300 }).reduce<object>((inner) => ({ not: inner }), {})), /nests|conditions/u],
    ["publisher=a%0D%0Ab&colour=1%0A2", /^there is no parameter "colour"/u],
  ])("%s", async (query, message) => {
    const { url, logged } = await serveFeeds(temporary.store);
    const response = await fetch(`${url}/feeds/articles.rss?${query}`);
    const text = await response.text();
    expect([response.status, response.headers.get("content-type")]).toEqual([400, "text/plain; charset=utf-8"]);
    if (typeof message === "string") expect(text).toBe(`${message}\n`);
    else expect(text).toMatch(message);
    expect(text.trimEnd().split("\n")).toHaveLength(1);
    expect(logged.filter(({ level }) => Number(level) > 30)).toEqual([]);
  });

  test("what is the server's own fault is 500, with an id and no word of it", async () => {
    const all = () => Promise.reject(new Error("SQLITE_IOERR: /secret/path"));
    const { url, logged } = await serveFeeds({ ...temporary.store, reader: { ...temporary.store.reader, all } });
    const response = await fetch(`${url}/feeds/articles.rss`);
    expect(response.status).toBe(500);
    expect(await response.text()).not.toMatch(/secret|SQLITE/u);
    expect(JSON.stringify(logged)).toContain("/secret/path");
  });
});

describe("how a feed is sent", () => {
  test.each([
    ["articles.rss", "application/rss+xml; charset=utf-8"],
    ["quotes.atom", "application/atom+xml; charset=utf-8"],
    ["quotes.json", "application/feed+json; charset=utf-8"],
    ["sitemap-news.xml", "application/xml; charset=utf-8"],
  ])("%s is %s, by GET and by HEAD, for pages that may read the API", async (path, type) => {
    const { url } = await serveFeeds(temporary.store);
    const headers = { origin: "http://localhost:5173" };
    for (const method of ["GET", "HEAD"]) {
      const response = await fetch(`${url}/feeds/${path}`, { method, headers });
      expect([response.status, response.headers.get("content-type")]).toEqual([200, type]);
      expect(response.headers.get("cache-control")).toBe("public, max-age=300");
      expect(response.headers.get("access-control-allow-origin")).toBe("http://localhost:5173");
      expect((await response.text()) === "").toBe(method === "HEAD");
    }
  });

  test("again, unchanged, is 304 by its ETag, compressed or not", async () => {
    const { url } = await serveFeeds(temporary.store);
    const first = await fetch(`${url}/feeds/articles.rss`, { headers: { "accept-encoding": "identity" } });
    const etag = first.headers.get("etag") ?? "";
    for (const tags of [etag, `"other", ${etag}`, etag.replace("W/", ""), "*"]) {
      const again = await fetch(`${url}/feeds/articles.rss`, { headers: { "if-none-match": tags } });
      expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", etag]);
    }
    const other = await fetch(`${url}/feeds/articles.rss?first=1`, { headers: { "if-none-match": etag } });
    expect(other.status).toBe(200);
  });

  test("has the time of its newest item, and is 304 to who has that time and no ETag", async () => {
    await publish(temporary.store, "An old piece\n\nIt was long ago.", {
      url: "https://news.example/old",
      publisher: "Old Paper",
      datePublished: "2001-02-03T04:05:06Z",
    });
    const { url } = await serveFeeds(temporary.store);
    const status = async (headers: Record<string, string>) =>
      (await fetch(`${url}/feeds/articles.rss?publisher=Old+Paper`, { headers })).status;
    const { headers } = await fetch(`${url}/feeds/articles.rss?publisher=Old+Paper`);
    expect(headers.get("last-modified")).toBe("Sat, 03 Feb 2001 04:05:06 GMT");
    expect(await status({ "if-modified-since": "Sat, 03 Feb 2001 04:05:06 GMT" })).toBe(304);
    expect(await status({ "if-modified-since": "Sat, 03 Feb 2001 04:05:05 GMT" })).toBe(200);
    expect(await status({ "if-modified-since": "Sat, 03 Feb 2001 04:05:06 GMT", "if-none-match": '"x"' })).toBe(200);
    expect(await status({ "if-modified-since": "yesterday" })).toBe(200);
  });

  test("has no Last-Modified where its newest item is dated in the future", async () => {
    const { url } = await serveFeeds(temporary.store);
    const { headers } = await fetch(`${url}/feeds/articles.rss?publisher=Marrow+Herald`);
    expect(headers.get("last-modified")).toBeNull();
  });

  test("is not there where the schema has no such list", async () => {
    const { url } = await startTestServer();
    expect((await fetch(`${url}/feeds/articles.rss`)).status).toBe(404);
  });
});

describe("the addresses in a feed", () => {
  function selfUrl(url: string, host: string): Promise<string> {
    return new Promise((resolve, reject) => {
      request(`${url}/feeds/articles.json?first=1`, { headers: { host } }, async (response) => {
        let text = "";
        for await (const chunk of response) text += chunk;
        resolve(JSON.parse(text).feed_url);
      })
        .on("error", reject)
        .end();
    });
  }

  test("start with where the request was sent to", async () => {
    const { url } = await serveFeeds(temporary.store);
    expect(await selfUrl(url, "news.example:8080")).toBe("http://news.example:8080/feeds/articles.json?first=1");
    expect(await selfUrl(url, "[::1]:80")).toBe("http://[::1]:80/feeds/articles.json?first=1");
  });

  test.each(['a"><script>', "a/b", "user@host", "a b", "host:port"])(
    "do not repeat a Host that is none: %j",
    async (host) => {
      const { url } = await serveFeeds(temporary.store);
      expect(await selfUrl(url, host)).toBe(`http://localhost:${new URL(url).port}/feeds/articles.json?first=1`);
    },
  );

  test("start with the configured address, whatever the request says", async () => {
    const { url } = await serveFeeds(temporary.store, { publicUrl: "https://news.example/graph/" });
    expect(await selfUrl(url, "evil.example")).toBe("https://news.example/graph/feeds/articles.json?first=1");
  });
});
