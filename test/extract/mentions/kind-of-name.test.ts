import { describe, expect, test } from "vitest";
import { kindOfName } from "../../../src/extract/mentions/kind-of-name.ts";

const kind = (name: string) => kindOfName(name)?.kind ?? null;

describe("the kind of a body by its name", () => {
  test.each([
    ["Ministry of Tides", "MINISTRY"],
    ["Department of Inner Waters", "MINISTRY"],
    ["Finance Ministry", "MINISTRY"],
    ["Velm Borough Council", "GOVERNMENT"],
    ["Chamber of Deputies", "GOVERNMENT"],
    ["Senate Fisheries Committee", "GOVERNMENT"],
    ["Elysee Palace", "GOVERNMENT"],
    ["Velmish Armed Forces", "ARMED_FORCES"],
    ["Royal Air Force of Velm", "ARMED_FORCES"],
    ["Northern Liberation Front", "ARMED_GROUP"],
    ["Brigades of the Red Hill", "ARMED_GROUP"],
    ["Velm Republican Army", "ARMED_GROUP"],
    ["Party of the Meadow", "POLITICAL_PARTY"],
    ["Fishers' Party", "POLITICAL_PARTY"],
    ["Social Democratic Front of Velm", "POLITICAL_PARTY"],
    ["Coalition for a New Quay", "COALITION"],
    ["Union of River States", "INTERGOVERNMENTAL_ORGANIZATION"],
    ["United Nations Office for Lakes", "INTERGOVERNMENTAL_ORGANIZATION"],
    ["International Lighthouse Agency", "INTERGOVERNMENTAL_ORGANIZATION"],
    ["Inter-American Commission on Reefs", "INTERGOVERNMENTAL_ORGANIZATION"],
    ["Trade Union Congress", "NGO"],
    ["Association of Pilots", "NGO"],
    ["Centre for Coastal Studies", "NGO"],
    ["Whale Watch", "NGO"],
    ["Velm Red Cross", "NGO"],
    ["Radio Velm", "MEDIA"],
    ["Velm Gazette", "MEDIA"],
    ["Journal of Tidal Science", "MEDIA"],
    ["Brandt & Sons", "COMPANY"],
    ["Sy & Co", "COMPANY"],
    ["Bank of the North", "COMPANY"],
    ["Brandt Holdings", "COMPANY"],
    ["Bank of England", "OTHER"],
    ["Velm Central Bank", "OTHER"],
    ["University of Velm", "OTHER"],
    ["Velm University of Arts", "OTHER"],
    ["Velm Fire Brigade", "OTHER"],
    ["Velm Police Department", "OTHER"],
    ["Church of the Two Wells", "OTHER"],
    ["Velm FC", "OTHER"],
  ])("%s is a %s", (name, expected) => {
    expect(kind(name)).toBe(expected);
  });

  test("a well-known body is what the list says", () => {
    expect(kindOfName("the Kremlin")).toEqual({ kind: "GOVERNMENT", method: "KNOWN_NAME" });
  });

  test("an alliance or a union may be several things, so that the rule is weak", () => {
    expect(kindOfName("Fishers' Alliance")).toEqual({ kind: "COALITION", method: "WEAK_PATTERN" });
  });

  test("a capital inside a word is a firm's, but not in a surname", () => {
    expect(kindOfName("NordVelm")?.method).toBe("COMPOUND_CAPITAL");
    expect(kind("MacBrandt")).toBeNull();
  });

  test("any other name says nothing", () => {
    expect(kind("Halvard")).toBeNull();
  });
});
