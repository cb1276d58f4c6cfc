import type { Answer } from "./answer.ts";
import { articlePage } from "./article-page.ts";
import { deepPage } from "./deep-page.ts";
import { facets } from "./facets.ts";
import { frontPage } from "./front-page.ts";
import { personPage } from "./person-page.ts";
import { search } from "./search.ts";

/** By the name of the operation that each answers. */
export const answers: Readonly<Record<string, Answer>> = {
  FrontPage: frontPage,
  ArticlePage: articlePage,
  PersonPage: personPage,
  Search: search,
  Facets: facets,
  DeepPage: deepPage,
};
