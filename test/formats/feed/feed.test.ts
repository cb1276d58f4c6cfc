import { describe, expect, test } from "vitest";
import { bodyOf, parseAll, textsOf } from "../parse.ts";

const rss = (items: string) => `<?xml version="1.0"?>
<rss version="2.0" xmlns:c="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>Coast Radio</title><link>https://coast.example/</link><language>en-gb</language>
${items}
</channel></rss>`;
const plain = (title: string) =>
  `<item><title>${title}</title><description>The port of Velm is closed.</description></item>`;
const stories = (feed: string) => parseAll(feed).map((item) => ("story" in item ? item.story : item.problem));

describe("RSS", () => {
  test("an item is read with its extensions, by namespace and not by prefix", () => {
    const [story] = parseAll(
      rss(`<item><title>AT&T buys &lt;i&gt;Velm&lt;/i&gt; Telecom</title><link>/1</link><guid isPermaLink="false">c-1</guid>
        <dc:creator>Ida Brandt</dc:creator><category>Business</category><pubDate>Sat, 3 May 2031 08:30:00 EST</pubDate>
        <description>What the deal means.</description>
        <c:encoded><![CDATA[<p>The company bought it & more.</p><p>Read more: <a href="/2">Other deals of the year</a></p>]]></c:encoded>
        <media:content url="x.jpg"><media:description>The tower</media:description><media:credit>Omar Sy</media:credit></media:content></item>`),
    ).map((item) => ("story" in item ? item.story : null));
    expect(story).toMatchObject({
      headline: "AT&T buys Velm Telecom",
      standfirst: "What the deal means.",
      authors: ["Ida Brandt"],
      publisher: "Coast Radio",
      section: "Business",
      datePublished: "2031-05-03T08:30:00-05:00",
      url: "https://coast.example/1",
      publisherKey: "c-1",
      inLanguage: "en-gb",
      links: [{ label: "Read more", headline: "Other deals of the year", url: "https://coast.example/2" }],
    });
    expect(story && bodyOf(story)).toEqual(["The company bought it & more."]);
    expect(story && textsOf(story, "CAPTION")).toEqual(["The tower Omar Sy"]);
  });

  test("a feed with one broken item keeps the others", () => {
    const feed = rss(
      [
        plain("First"),
        "<item><title>Torn</title><description>a <b>bold</description></item>",
        plain("Third"),
        plain("Last"),
      ].join("\n"),
    );
    const [first, torn, third, last] = stories(feed);
    expect([first, third, last]).toMatchObject([{ headline: "First" }, { headline: "Third" }, { headline: "Last" }]);
    expect(torn).toMatch(/^line 5: the item's XML is broken/u);
  });

  test.each([
    [
      "a date that is none",
      "<item><title>A</title><description>Some words.</description><pubDate>yesterday</pubDate></item>",
      /line 4: its <pubDate> is no date: "yesterday"/u,
    ],
    ["no text", "<item><title>A</title></item>", /"A" has no text/u],
    ["nothing", "<item/>", /neither a title nor text/u],
  ])("an item with %s fails alone, and says where and why", (_case, item, message) => {
    const [bad, good] = stories(rss(`${item}${plain("Good")}`));
    expect(bad).toMatch(message);
    expect(good).toMatchObject({ headline: "Good" });
  });

  test("a feed that is cut off keeps what is whole", () => {
    const feed = rss(plain("First") + plain("Second"));
    const [first, second] = stories(feed.slice(0, feed.indexOf("Second") + 3));
    expect(first).toMatchObject({ headline: "First" });
    expect(second).toMatch(/the file ends inside <title>, which opens at line 4/u);
  });

  test("a feed without items is refused", () => {
    expect(() => stories(rss(""))).toThrow("the feed has no items");
  });
});

test("Atom: text, HTML and XHTML are told apart, and related links are kept", () => {
  const [story] =
    stories(`<a:feed xmlns:a="http://www.w3.org/2005/Atom" xml:lang="en"><a:title>Coast &amp; Sea</a:title>
    <a:entry><a:title type="html">Ports &amp;amp; ships</a:title><a:link rel="alternate" href="https://c.example/a"/>
    <a:link rel="related" href="https://c.example/r" title="An older story"/><a:id>tag:c,1</a:id>
    <a:author><a:name>Ida Brandt</a:name></a:author><a:published>2031-05-03T08:30:00Z</a:published><a:updated>2031-05-04T08:30:00Z</a:updated>
    <a:content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One <b>bold</b> &amp; two.</p><p>Three.</p></div></a:content></a:entry></a:feed>`);
  expect(story).toMatchObject({
    headline: "Ports & ships",
    authors: ["Ida Brandt"],
    publisher: "Coast & Sea",
    url: "https://c.example/a",
    bodyText: "One bold & two.\n\nThree.",
    datePublished: "2031-05-03T08:30:00Z",
    dateModified: "2031-05-04T08:30:00Z",
    inLanguage: "en",
    links: [{ headline: "An older story", url: "https://c.example/r" }],
  });
});

test("JSON Feed: HTML before text, authors of 1.0 and 1.1", () => {
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    title: "Coast Radio",
    language: "en",
    items: [
      {
        id: "1",
        url: "https://c.example/1",
        title: "Ports",
        content_html: "<p>One &amp; two.</p>",
        authors: [{ name: "Ida Brandt" }],
        date_published: "2031-05-03T08:30:00Z",
      },
      { id: 2, title: "Ships", content_text: "Three < four.", author: { name: "Omar Sy" } },
      { id: "3", title: "Broken", content_text: "x", date_published: "soon" },
      "no object",
    ],
  };
  const [first, second, third, fourth] = stories(JSON.stringify(feed));
  expect(first).toMatchObject({
    bodyText: "One & two.",
    authors: ["Ida Brandt"],
    publisher: "Coast Radio",
    publisherKey: "1",
  });
  expect(second).toMatchObject({ bodyText: "Three < four.", authors: ["Omar Sy"], publisherKey: "2" });
  expect([third, fourth]).toEqual([expect.stringMatching(/"date_published" is no date: "soon"/u), "it is no object"]);
});
