import { makeCast } from "../../scripts/bench/cast.ts";
import { asPlainText, makeArticle } from "../../scripts/bench/make-article.ts";

/** Texts of so many different short articles by name: "0001.txt". */
export function madeFiles(count: number): { [name: string]: string } {
  const cast = makeCast();
  return Object.fromEntries(
    Array.from({ length: count }, (_, at) => {
      const article = makeArticle(at, cast);
      const text = article.text.split("\n\n").slice(0, 2).join("\n\n");
      return [`${String(at).padStart(4, "0")}.txt`, asPlainText({ ...article, text })];
    }),
  );
}
