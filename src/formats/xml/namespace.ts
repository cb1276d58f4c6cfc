/** The prefixes that the namespaces of news documents usually have, and by which this code names their elements. */
const usualPrefixes: ReadonlyMap<string, string> = new Map([
  ["http://purl.org/rss/1.0/modules/content/", "content"],
  ["http://purl.org/dc/elements/1.1/", "dc"],
  ["http://purl.org/dc/terms/", "dcterms"],
  ["http://search.yahoo.com/mrss/", "media"],
  ["http://search.yahoo.com/mrss", "media"],
  ["http://rssnamespace.org/feedburner/ext/1.0", "feedburner"],
  ["http://purl.org/rss/1.0/", ""],
  ["http://backend.userland.com/rss2", ""],
  ["http://www.w3.org/1999/xhtml", ""],
  ["http://iptc.org/std/nar/2006-10-01/", ""],
  ["http://iptc.org/std/NITF/2006-10-18/", ""],
  ["http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf"],
  ["http://www.w3.org/2005/Atom", "atom"],
  ["http://purl.org/atom/ns#", "atom"],
]);
/** Documents declare a dozen at most. */
const mostPrefixes = 100;

/** An element's name with the prefix that its namespace usually has, whatever prefix the document declares for it. */
export function canonicalName(name: string, declared: ReadonlyMap<string, string>): string {
  const colon = name.indexOf(":");
  const prefix = colon === -1 ? "" : name.slice(0, colon);
  const usual = usualPrefixes.get(declared.get(prefix) ?? "");
  if (usual === undefined) return name;
  const local = colon === -1 ? name : name.slice(colon + 1);
  return usual === "" ? local : `${usual}:${local}`;
}

/** The prefixes that hold inside an element, by those that hold around it and its `xmlns` attributes. */
export function declarePrefixes(
  outer: ReadonlyMap<string, string>,
  attributes: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> {
  const own = Object.entries(attributes).flatMap(([name, value]) => {
    const prefix = /^xmlns(?::(?<prefix>.+))?$/u.exec(name);
    return prefix ? [[prefix.groups?.prefix ?? "", value] as const] : [];
  });
  if (own.length === 0 || own.length + outer.size > mostPrefixes) return outer;
  return new Map([...outer, ...own]);
}
