import { slugOf } from "../slug.ts";

/** Parameters that say where a reader came from, not what is read. */
const tracking = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|ref|source|cmp|cmpid|ocid|ito|smid|amp)$/iu;

/**
 * An address without what does not tell articles apart: scheme, "www.", the slash at its end, fragment, and the
 * parameters that tracking adds. Links to an article are compared with its own address in this form.
 */
export function addressKey(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, host, pathname, searchParams } = new URL(url);
  if (protocol !== "http:" && protocol !== "https:") return null;
  const kept = [...searchParams].filter(([name]) => !tracking.test(name)).sort();
  const query = kept.length === 0 ? "" : `?${new URLSearchParams(kept)}`;
  return `${host.replace(/^www\./u, "")}${pathname.replace(/\/+$/u, "")}${query}`;
}

/** Words below which a headline ("Correction", "In pictures") names no particular story. */
const fewestWords = 3;

/** A headline without its spelling; null for one that says too little to know a story by. */
export function headlineKey(headline: string): string | null {
  const key = slugOf(headline);
  return key.split("-").length < fewestWords ? null : key;
}
