/** HTML's phrasing elements (HTML Living Standard 3.2.5.2.5) and NITF's enriched text: they stand inside a line. */
const inline = new Set(
  (
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q ruby rb rt s samp small span " +
    "strike strong sub sup time tt u var wbr " +
    "chron copyrite event function location money num object.title org person postaddr virtloc lang pronounce alt-code " +
    "frac frac-num frac-den classifier city state region country sublocation name.given name.family byttl"
  ).split(" "),
);

/** Elements that show no words, or words that are no text of the document. */
const silent = new Set(
  (
    "script style noscript template svg math iframe object embed applet canvas audio video picture img source track map " +
    "input select textarea button datalist output progress meter dialog head title meta link base rp param " +
    "media-reference media-metadata amp-ad amp-embed amp-analytics amp-sidebar amp-iframe amp-social-share amp-img " +
    "amp-video amp-audio amp-youtube amp-user-notification amp-consent"
  ).split(" "),
);

/** True for an element that shows none of the document's words. */
export function isSilent(name: string): boolean {
  return silent.has(name);
}

/** True for an element that stands inside a line. */
export function isInline(name: string): boolean {
  return inline.has(name);
}
