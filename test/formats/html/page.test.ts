import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { bodyOf, parseOne, textsOf } from "../parse.ts";

const page = (name: string) => readFileSync(new URL(`pages/${name}.html`, import.meta.url));
const origin = { url: "https://coast.example/x", charset: null };
const prose = "The dockers of Velm walked out on Monday in a dispute over night shifts, the union said.";
const more = "The port regrets the decision and hopes for talks, a spokesman said in a statement.";
const paragraphs = `<p>${prose}</p><p>${more}</p>`;
const inPage = (body: string, head = "<title>Dockers walk out</title>") =>
  `<html><head>${head}</head><body>${body}</body></html>`;
const inArticle = (body: string) => inPage(`<article><h1>Dockers walk out</h1>${body}</article>`);

describe("a page with everything that pages have", () => {
  const story = parseOne(page("article"), origin);

  test("its JSON-LD says what it is, with references in the graph resolved", () => {
    expect(story).toMatchObject({
      headline: "Dockers walk out in Velm",
      authors: ["Ida Brandt", "Omar Sy"],
      publisher: "Coast Radio",
      datePublished: "2031-05-03T08:30:00+01:00",
      dateModified: "2031-05-03T10:00:00Z",
      url: "https://coast.example/news/dockers-walk-out",
      publisherKey: "12345",
      section: "Business",
      inLanguage: "en-GB",
    });
  });

  test("standfirst, byline and captions are shown in its markup", () => {
    expect(story.standfirst).toBe("Strike over night shifts is the first in eleven years");
    expect(story.byline).toBe("By Ida Brandt and Omar Sy");
    expect(textsOf(story, "CAPTION")).toEqual(["Dockers at the gate on Monday. Photograph: Omar Sy/Coastwire"]);
  });

  test("the body is the article's words and no others", () => {
    expect(bodyOf(story)).toEqual([
      "Dockers in the port of Velm walked out on Monday\u00a0morning in a dispute over night shifts, the unionists said.",
      "“We will not work nights for day pay,” said Ines Falk, who leads the union.",
      "The port said in a statement that “the doors are open”.",
      "Second part after breaks.",
      "What the port says",
      "The port of Velm regrets the decision of the union and hopes for talks.",
      "We stand with the dockers of Velm.",
      "Ships waiting: 12",
      "Dockers on strike: 340",
      "Port\tShips",
      "Velm\t12",
      "The strike is the first in the town for eleven years.",
      "It ends on Friday.",
    ]);
  });

  test("its related stories have headline, label, summary and address", () => {
    expect(
      story.links.map(({ label, headline, summary, url, placement }) => [label, headline, summary, url, placement]),
    ).toEqual([
      ["Related", "Port talks collapse", null, "https://coast.example/news/port-talks?x=1", "INLINE"],
      ["Related", "Ferry to resume in June", null, "https://coast.example/news/ferry", "INLINE"],
      ["Read more", "Harbour bridge to close for a month", null, "https://coast.example/news/harbour", "INLINE"],
      [null, "Karvola port hires 200 for summer season", null, "https://coast.example/news/karvola", "INLINE"],
      ["More on this story", "Union leader elected", "She won by ten votes.", "https://coast.example/a/1", "TRAILING"],
      ["More on this story", "Port profits rise again", null, "https://coast.example/a/2", "TRAILING"],
    ]);
  });
});

describe("pages of many makes", () => {
  test("a layout of tables, with paragraphs parted by line breaks", () => {
    const story = parseOne(page("br"), origin);
    expect([story.byline, story.datePublished]).toEqual(["By Ida Brandt", "2031-05-03"]);
    expect(bodyOf(story)).toHaveLength(4);
    expect(story.bodyText).not.toMatch(/Home|Copyright|Ida/u);
  });

  test("a live blog: the entries with their headings, the times apart", () => {
    const story = parseOne(page("live"), origin);
    expect(textsOf(story, "NOTE")).toEqual(["10:42 GMT", "09:15 GMT"]);
    expect(textsOf(story, "SUBHEADING")).toEqual(["Ferry stops", "Schools close"]);
    expect(textsOf(story, "PARAGRAPH")).toHaveLength(3);
  });

  test("AMP, without what only subscribers or those who are none see", () => {
    const story = parseOne(page("amp"), origin);
    expect(bodyOf(story)).toEqual([prose, more]);
    expect([story.byline, story.url]).toEqual(["Ida Brandt", "https://coast.example/a"]);
  });

  test("a stub before a paywall, where JSON-LD has the whole text", () => {
    const story = parseOne(page("stub"), origin);
    expect(textsOf(story, "PARAGRAPH")).toHaveLength(4);
    expect(story.bodyText).toContain("decision & hopes");
    expect(story.bodyText).not.toContain("Subscribe");
  });

  test("nothing but div elements with names that say nothing", () => {
    const story = parseOne(page("divs"), origin);
    expect(bodyOf(story)).toHaveLength(4);
    expect(story.links).toMatchObject([{ label: "READ", headline: "Other story of the day here" }]);
  });
});

describe("boxes in the text", () => {
  const links = (box: string) => parseOne(inArticle(`<p>${prose}</p>${box}<p>${more}</p>`), origin);

  test.each([
    [
      "a card",
      '<div class="c"><a href="/1"><span>New</span><h4>Port boss paid himself a bonus</h4><p>He got more.</p></a></div>',
      "He got more.",
    ],
    [
      "a box whose button is the link",
      '<aside class="rich-link"><h4>Port boss paid himself a bonus</h4><a href="/1">Read more</a></aside>',
      null,
    ],
    ["a list of links", '<ul><li><a href="/1">Port boss paid himself a bonus</a></li></ul>', null],
    ["a line that is a link", '<p><b><a href="/1">Port boss paid himself a bonus</a></b></p>', null],
    ["a labelled line", '<p>READ MORE: <a href="/1">Port boss paid himself a bonus</a></p>', null],
    ["a labelled list", '<h3>Read more</h3><ul><li><a href="/1">Port boss paid himself a bonus</a></li></ul>', null],
  ])("%s leads to another story", (_case, box, summary) => {
    const story = links(box);
    expect(story.links).toMatchObject([
      { headline: "Port boss paid himself a bonus", url: "https://coast.example/1", summary, placement: "INLINE" },
    ]);
    expect(bodyOf(story)).toEqual([prose, more]);
  });

  test.each([
    [
      "an embedded post keeps its words, its signature is a note",
      '<blockquote class="twitter-tweet"><p>We wait.</p>&mdash; Ida (@ida) <a href="https://x.example/1">May 3, 2031</a></blockquote>',
      ["We wait."],
    ],
    ["a fact box is a note", '<div class="factbox"><h3>The port</h3><p>It has 340 dockers.</p></div>', []],
    [
      "a list in which not all is a link is the article's",
      '<ul><li>Talks with <a href="/1">the union</a></li><li>A vote</li></ul>',
      ["Talks with the union", "A vote"],
    ],
    [
      "a sentence that is a link is the article's",
      '<p><a href="/1">The port is closed until Friday.</a></p>',
      ["The port is closed until Friday."],
    ],
    ["tags are no text", '<div><a href="/t/1">Velm</a>, <a href="/t/2">Ports</a></div>', []],
    [
      "the last line of a WordPress feed is no text",
      '<p>The post <a href="/1">Dockers</a> appeared first on <a href="/">Coast Radio</a>.</p>',
      [],
    ],
  ])("%s", (_case, box, kept) => {
    expect(bodyOf(links(box))).toEqual([prose, ...kept, more]);
  });
});

describe("what a page states", () => {
  const ld = (data: unknown) =>
    `<title>x</title><script type="application/ld+json">${typeof data === "string" ? data : JSON.stringify(data)}</script>`;
  const article = { "@type": "ReportageNewsArticle", headline: "Strike in Velm", datePublished: "2031-05-03" };

  test.each([
    ["an array", [{ "@type": "WebSite" }, article]],
    ["a graph", { "@graph": [{ "@type": "WebPage" }, article] }],
    ["a main entity", { "@type": "WebPage", mainEntity: article }],
    ["a full type", { ...article, "@type": "https://schema.org/NewsArticle" }],
    [
      "raw line ends and a comma too many",
      `<!-- {"@type":"NewsArticle","headline":"Strike in Velm","description":"one\ntwo","datePublished":"2031-05-03",} -->`,
    ],
  ])("JSON-LD in %s", (_case, data) => {
    expect(parseOne(inPage(paragraphs, ld(data)))).toMatchObject({
      headline: "Strike in Velm",
      datePublished: "2031-05-03",
    });
  });

  test("of several articles the page's own counts, by its address", () => {
    const other = { ...article, headline: "Other", url: "https://coast.example/other" };
    const own = { ...article, url: "https://coast.example/x" };
    expect(parseOne(inPage(paragraphs, ld([other, own])), origin).headline).toBe("Strike in Velm");
  });

  test("without JSON-LD, OpenGraph and meta count, and the site's name is no part of the title", () => {
    const head = `<title>Dockers walk out - Coast Radio</title><meta property="og:site_name" content="Coast Radio">
      <meta property="article:published_time" content="2031-05-03T08:30:00Z"><meta name="author" content="By Ida Brandt and Omar Sy">
      <meta property="og:locale" content="en_GB"><meta property="og:url" content="https://coast.example/y">`;
    expect(parseOne(inPage(paragraphs, head))).toMatchObject({
      headline: "Dockers walk out",
      publisher: "Coast Radio",
      authors: ["Ida Brandt", "Omar Sy"],
      datePublished: "2031-05-03T08:30:00Z",
      inLanguage: "en-GB",
      url: "https://coast.example/y",
    });
  });

  test("a date that is none is passed over for one that is", () => {
    const head = `${ld({ ...article, datePublished: "yesterday" })}<meta property="article:published_time" content="2031-05-03">`;
    expect(parseOne(inPage(paragraphs, head)).datePublished).toBe("2031-05-03");
  });

  test("a canonical address that leads to the home page is a mistake", () => {
    const head = `<title>x</title><link rel="canonical" href="https://coast.example/">`;
    expect(parseOne(inPage(paragraphs, head), origin).url).toBe("https://coast.example/x");
  });
});

describe("words are kept as a browser shows them", () => {
  test.each([
    ["a nested quotation", "<p>She said <q>he told me <q>go</q></q>.</p>", "She said “he told me ‘go’”."],
    ["a drop cap", '<p><span class="dropcap">T</span>he port is closed.</p>', "The port is closed."],
    ["entities", "<p>AT&amp;T &mdash; &#8220;yes&#8221; &#146;s &hellip;</p>", "AT&T — “yes” ’s …"],
    ["a hyphenation hint", "<p>The har&shy;bour<wbr>master left.</p>", "The harbourmaster left."],
    ["white space", "<p>  The\n   port\tis <b> closed </b> .</p>", "The port is closed ."],
    [
      "nested quotations of other documents",
      "<blockquote><blockquote><p>It is so.</p></blockquote></blockquote>",
      "It is so.",
    ],
    ["an unknown element in a line", "<p>The <x-tip>port</x-tip> is closed.</p>", "The port is closed."],
    ["a name that only sounds like furniture", '<p class="promo-text">The port is closed.</p>', "The port is closed."],
  ])("%s", (_case, html, text) => {
    expect(bodyOf(parseOne(inArticle(`${paragraphs}${html}`))).at(-1)).toBe(text);
  });
});

describe("a page without an article is refused in one line", () => {
  const teaser = (n: number) =>
    `<article><h2><a href="/${n}">Headline number ${n} of the day</a></h2><p>${prose}</p></article>`;

  test.each([
    ["a home page", inPage([1, 2, 3, 4, 5].map(teaser).join(""), "<title>Coast Radio</title>"), /lists other stories/u],
    [
      "an error page",
      inPage(`<h1>Page not found</h1><p>${prose}</p>`, "<title>404 - Coast Radio</title>"),
      /error or a login page \("404/u,
    ],
    ["a login page", inPage(`<p>${prose} ${more}</p><form><input type="password"></form>`), /password/u],
    ["a page that scripts fill in", inPage('<div id="root"></div><script>start()</script>'), /no running text/u],
    ["a line", inPage("<p>It works!</p>"), /only 2 words/u],
  ])("%s", (_case, html, message) => {
    expect(() => parseOne(html)).toThrow(message);
  });
});
