const reference = /&(?!#\d{1,8};|#x[\da-f]{1,8};|[a-z_:][\w:.-]{0,40};)/giu;
const open = "<![CDATA[";
const close = "]]>";

/** The XML with every ampersand that begins no reference written as "&amp;", but for its CDATA sections, where it may stand. */
export function escapeBareAmpersands(xml: string): string {
  const parts: string[] = [];
  let at = 0;
  while (at < xml.length) {
    const start = xml.indexOf(open, at);
    const outside = xml.slice(at, start === -1 ? xml.length : start);
    parts.push(outside.replace(reference, "&amp;"));
    if (start === -1) break;
    const end = xml.indexOf(close, start);
    at = end === -1 ? xml.length : end + close.length;
    parts.push(xml.slice(start, at));
  }
  return parts.join("");
}
