import { decodeBytes } from "../decode-bytes.ts";
import type { Source } from "../source.ts";

/** Bytes that are searched for a declaration. WHATWG asks for 1024; browsers and publishers are not that strict. */
const headLength = 4096;
const comment = /<!--.*?(?:-->|$)/gsu;
const charset = /<meta\b[^>]{0,300}?\bcharset\s*=\s*["']?\s*(?<label>[\w.:-]{1,40})/iu;
const xmlEncoding = /^\s*<\?xml[^>]{0,100}?\bencoding\s*=\s*["'](?<label>[\w.:-]{1,40})["']/u;

/** Decodes a page by its byte order mark, else as the transport says, else as its `<meta>` does (HTML Living Standard 13.2.3.2). */
export function decodeHtml({ bytes, origin }: Pick<Source, "bytes" | "origin">): string {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, headLength)).replace(comment, "");
  const declared = (charset.exec(head) ?? xmlEncoding.exec(head))?.groups?.label ?? null;
  // A page whose <meta> can be read as ASCII is not in UTF-16, whatever the <meta> says.
  const believed = declared !== null && /^utf-?16/iu.test(declared) ? "utf-8" : declared;
  return decodeBytes(bytes, [origin.charset, believed]);
}
