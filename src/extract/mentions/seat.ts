import { type Country, countryOfCode } from "../names/countries.ts";
import data from "./seats.data.json" with { type: "json" };

const countryBySeat = new Map<string, Country>();
for (const [code, seats] of Object.entries(data.seats)) {
  const country = countryOfCode(code);
  if (country) for (const seat of seats) countryBySeat.set(seat, country);
}

/** The country whose government sits in a building or street of this name: "the Kremlin"; null for any other name. */
export function countryOfSeat(name: string): Country | null {
  return countryBySeat.get(name.replace(/^the\s+/i, "").replaceAll("’", "'")) ?? null;
}
