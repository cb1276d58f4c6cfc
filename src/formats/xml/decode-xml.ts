import { decodeBytes } from "../decode-bytes.ts";
import type { Source } from "../source.ts";

/** An XML declaration stands in the first bytes, if anywhere. */
const headLength = 200;

/** Decodes XML by its byte order mark, else as the transport says (RFC 7303 section 3), else as the XML declaration does, else as UTF-8. */
export function decodeXml({ bytes, origin }: Pick<Source, "bytes" | "origin">): string {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, headLength));
  const declared =
    /^\s*<\?xml[^>]{0,100}?\bencoding\s*=\s*["'](?<label>[\w.:-]{1,40})["']/u.exec(head)?.groups?.label ?? null;
  // White space in front of the declaration is a fault that feeds have.
  return decodeBytes(bytes, [origin.charset, declared]).trimStart();
}
