import fc from "fast-check";
import { expect, test } from "vitest";
import { withTextFragment } from "../../src/query/text-fragment.ts";

const page = "https://news.example/a";
const fragment = (parts: readonly string[], language = "en") =>
  withTextFragment(page, parts, language).slice(`${page}#:~:text=`.length);

test("short words are pointed to whole; a comma, an ampersand and a dash in them are no syntax", () => {
  expect(fragment(["wait-and-see, R&D"])).toBe("wait%2Dand%2Dsee%2C%20R%26D");
});

test("long words are pointed to by their first and last five", () => {
  const long =
    "The government is ready to negotiate, and it has said so many times since the strike began in the spring.";
  expect(fragment([long])).toBe("The%20government%20is%20ready%20to,strike%20began%20in%20the%20spring.");
});

test("words that are interrupted are pointed to from the first part to the last", () => {
  expect(fragment(["The offer is an insult", "nobody works"])).toBe("The%20offer%20is%20an%20insult,nobody%20works");
});

test("words are parted where the language has no spaces", () => {
  const [start, end] = fragment(["我们不会把阿勒颇这座城市交给俄罗斯人我们也不会投降".repeat(4)], "zh").split(",");
  expect(decodeURIComponent(start ?? "").length).toBeLessThan(20);
  expect(decodeURIComponent(end ?? "")).toMatch(/投降$/u);
});

test("an address with a fragment keeps it", () => {
  expect(withTextFragment(`${page}#top`, ["words"], "en")).toBe(`${page}#top:~:text=words`);
});

test("any words make an address that can be parsed", () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units))), (parts) => {
      expect(URL.canParse(withTextFragment(page, parts, "und"))).toBe(true);
    }),
  );
});
