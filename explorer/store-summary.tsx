import { type ReactNode, useEffect, useState } from "react";
import { fetchGraphql } from "./fetch-graphql.ts";

type Counts = { readonly [noun: string]: { readonly totalCount: number } };

const query = `query StoreSummary {
  articles { totalCount }
  quotes { totalCount }
  people { totalCount }
  factions { totalCount }
}`;

const singular: { readonly [noun: string]: string } = {
  articles: "article",
  quotes: "quote",
  people: "person",
  factions: "faction",
};

/** What the store holds, in words: "1 article · 14 quotes · 5 people · 9 factions". */
export function StoreSummary(): ReactNode {
  const [counts, setCounts] = useState<Counts>({});
  useEffect(() => {
    // The summary is an extra: where it fails, the editors show the reason.
    fetchGraphql({ query }).then(
      ({ data }) => setCounts((data ?? {}) as Counts),
      () => {},
    );
  }, []);
  const words = Object.entries(counts).map(
    ([noun, { totalCount }]) => `${totalCount.toLocaleString("en")} ${totalCount === 1 ? singular[noun] : noun}`,
  );
  return <p>{words.join(" · ")}</p>;
}
