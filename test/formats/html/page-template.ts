import fc from "fast-check";

/** An article and the page around it: what has to come back, and what must not. */
export interface MadePage {
  readonly headline: string;
  readonly paragraphs: readonly string[];
  readonly html: string;
}

const words =
  "the port council of Velm a strike over night shifts and ferry crews in harbour bridge after talks with union leaders on Monday before winter said that new cranes would cost more than planned for ships from Karvola".split(
    " ",
  );
/** Words of the furniture alone: none of them may stand in a body. */
export const furnitureWord = "zzfurniture";

const sentence = fc
  .array(fc.constantFrom(...words), { minLength: 8, maxLength: 24 })
  .map((parts) => `${(parts[0] ?? "").replace(/^./u, (letter) => letter.toUpperCase())} ${parts.slice(1).join(" ")}.`);
const quoted = sentence.map((text) => `“${text.replace(/\.$/u, ",")}” said Ines Falk, who leads the union.`);
const marks = sentence.map((text) =>
  text.replace(/( \S+ \S+ \S+) /u, "$1 — ").replace(/\.$/u, " & more < less; 5 > 4."),
);
const paragraph = fc.oneof(
  { weight: 4, arbitrary: fc.array(sentence, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(" ")) },
  { weight: 2, arbitrary: quoted },
  { weight: 1, arbitrary: marks },
);

const escapeHtml = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
/** The same words with inline markup that shows nothing but them. */
const inline = (text: string, style: number) => {
  const parts = text.split(" ");
  const at = Math.floor(parts.length / 2);
  const word = escapeHtml(parts[at] ?? "");
  const dressed = [
    word,
    `<b>${word}</b>`,
    `<a href="/topics/x" class="tag">${word}</a>`,
    `<span class="x"><em>${word}</em></span>`,
    `\n   ${word}\n`,
  ][style % 5];
  return [...parts.slice(0, at).map(escapeHtml), dressed, ...parts.slice(at + 1).map(escapeHtml)].join(" ");
};

const furniture: readonly string[] = [
  `<aside class="related"><h3>Related</h3><ul><li><a href="/r/1">One other story ${furnitureWord} today</a></li></ul></aside>`,
  `<div class="newsletter-signup"><h4>Briefing</h4><p>Get the ${furnitureWord} news in your inbox every morning.</p><form><input type="email"></form></div>`,
  `<div class="ad-slot"><p>${furnitureWord}</p></div>`,
  `<div class="share-bar"><a href="#">${furnitureWord}</a></div>`,
  `<figure><img src="a.jpg"><figcaption>The gate ${furnitureWord}. Photograph: Omar Sy</figcaption></figure>`,
  `<p>Read more: <a href="/r/2">A story about ${furnitureWord} cranes</a></p>`,
  `<script>var x = "<p>${furnitureWord}</p>";</script>`,
  `<div style="display:none">${furnitureWord}</div>`,
  `<p class="sr-only">${furnitureWord}</p>`,
  `<p><strong><a href="/r/3">Cranes of ${furnitureWord} come to Velm</a></strong></p>`,
];

const bodies: readonly ((paragraphs: readonly string[], boxes: readonly string[]) => string)[] = [
  (paragraphs, boxes) => paragraphs.map((text, index) => `<p>${text}</p>${boxes[index] ?? ""}`).join("\n"),
  (paragraphs, boxes) =>
    paragraphs.map((text, index) => `<p class="css-1">${text}${boxes[index] ? `${boxes[index]}` : ""}`).join("\n"),
  (paragraphs, boxes) =>
    paragraphs.map((text, index) => `<div class="css-5x">${text}</div>${boxes[index] ?? ""}`).join("\n"),
  (paragraphs, boxes) => paragraphs.map((text, index) => `${text}<br><br>${boxes[index] ?? ""}`).join("\n"),
  (paragraphs, boxes) =>
    paragraphs.map((text, index) => `<section><div><p>${text}</p></div></section>${boxes[index] ?? ""}`).join(""),
];

const frames: readonly ((headline: string, body: string) => string)[] = [
  (headline, body) => `<main><article><h1>${headline}</h1><div class="article-body">${body}</div></article></main>`,
  (headline, body) =>
    `<div id="root"><div class="a"><h1 class="b">${headline}</h1><div class="c">${body}</div></div></div>`,
  (headline, body) =>
    `<div class="content-with-sidebar"><h1>${headline}</h1><div itemprop="articleBody">${body}</div></div>`,
  (headline, body) =>
    `<article class="post tag-social category-ads"><header><h1>${headline}</h1><time>3 May 2031</time></header><div class="entry-content share-enabled">${body}</div></article>`,
];

const outer = (headline: string, body: string, linked: boolean, paragraphs: readonly string[]) => `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>${headline} | Coast Radio</title><meta property="og:site_name" content="Coast Radio">
${linked ? `<script type="application/ld+json">${JSON.stringify({ "@type": "NewsArticle", headline, articleBody: paragraphs.join("\n\n") }).replaceAll("<", "\\u003c")}</script>` : ""}</head>
<body class="single">
<div class="cookie-banner"><p>We use ${furnitureWord} cookies on this site to make it work as it should, and to count.</p></div>
<header><nav><a href="/">${furnitureWord}</a> <a href="/world">World ${furnitureWord}</a></nav></header>
${body}
<aside class="most-read"><h2>Most read</h2><ol><li><a href="/m/1">Something ${furnitureWord} happened</a></li></ol></aside>
<footer><p>© 2031 Coast Radio ${furnitureWord}. All rights reserved.</p></footer>
</body></html>`;

/** A page of one of many make-ups. */
export const madePage: fc.Arbitrary<MadePage> = fc
  .record({
    paragraphs: fc.uniqueArray(paragraph, { minLength: 3, maxLength: 8 }),
    style: fc.nat(1000),
    boxes: fc.array(fc.constantFrom("", ...furniture), { maxLength: 5 }),
    body: fc.constantFrom(...bodies),
    frame: fc.constantFrom(...frames),
    linked: fc.boolean(),
  })
  .map(({ paragraphs, style, boxes, body, frame, linked }) => {
    const headline = "Dockers walk out in Velm";
    const marked = paragraphs.map((text, index) => inline(text, style + index));
    return { headline, paragraphs, html: outer(headline, frame(headline, body(marked, boxes)), linked, paragraphs) };
  });
