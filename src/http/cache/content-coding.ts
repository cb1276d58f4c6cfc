import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** How the bytes of an answer are coded, in the order in which we like to send them. */
const codings = ["br", "gzip", "identity"] as const;
export type ContentCoding = (typeof codings)[number];

/** In bytes; a shorter answer fits into one packet anyway. */
const worthIt = 1024;

/**
 * The coding that a client likes best; ours decides between those it likes alike (RFC 9110, section 12.5.3).
 *
 * @param accepted the request's `Accept-Encoding`
 * @param bytes the length of the answer
 */
export function chooseCoding(accepted: string | undefined, bytes: number): ContentCoding {
  if (accepted === undefined || bytes < worthIt) return "identity";
  const weights = new Map<string, number>();
  for (const part of accepted.toLowerCase().split(",")) {
    const [name = "", ...parameters] = part.split(";");
    const weight = parameters.find((parameter) => /^\s*q=/u.test(parameter))?.split("=")[1];
    weights.set(name.trim(), weight === undefined ? 1 : Number(weight) || 0);
  }
  let best: ContentCoding = "identity";
  let most = 0;
  for (const coding of codings) {
    // Who names no weight for the plain bytes takes them only where nothing else goes.
    const weight = weights.get(coding) ?? (coding === "identity" ? 0 : (weights.get("*") ?? 0));
    if (weight > most) [best, most] = [coding, weight];
  }
  return best;
}

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Beyond 5 brotli takes several times as long for a few per cent. */
const brotliQuality = 5;

/** The bytes in a coding. */
export async function encode(body: Buffer, coding: ContentCoding): Promise<Buffer> {
  if (coding === "identity") return body;
  if (coding === "gzip") return zip(body);
  return brotli(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: brotliQuality,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  });
}
