import type { Draft } from "./draft.ts";

/** Gives each link without an address the one that its blocks link to, where they do. */
export function addLinkAddresses(draft: Draft): Draft {
  const links = draft.links.map((link) => {
    if (link.url !== null) return link;
    const url = link.blocks.map((at) => draft.blocks[at]?.link?.url).findLast((found) => found?.startsWith("http"));
    return { ...link, url: url ?? null };
  });
  return { ...draft, links };
}

/** True for the address of another page: absolute, or relative where nobody knows to what; no place in this page, no mail. */
export function leadsToPage(href: string): boolean {
  return /^https?:/iu.test(href) || !/^(?:#|[a-z][a-z0-9+.-]*:)/iu.test(href);
}
