import { Place } from "../store/place.ts";
import { appearanceLink, orderOfAppearance } from "./appearance-link.ts";
import type { Listing } from "./listing.ts";

/** The places in articles, first mentioned first. */
export function placesOfArticle(): Listing<Place> {
  const link = appearanceLink("place");
  return { name: "places of article", entity: Place, order: orderOfAppearance, link, conditions: [] };
}
