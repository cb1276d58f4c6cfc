import { basename } from "node:path";
import { styleText } from "node:util";
import { describeDisagreement, type Ink } from "../evaluate/describe-disagreement.ts";
import { describeReport } from "../evaluate/describe-report.ts";
import { findDisagreements, worstDisagreements } from "../evaluate/disagreement.ts";
import type { EvaluatedArticle } from "../evaluate/evaluated-article.ts";
import type { GoldArticle } from "../evaluate/gold-article.ts";
import { GoldError } from "../evaluate/gold-error.ts";
import { makeReport } from "../evaluate/make-report.ts";
import { parseGold } from "../evaluate/parse-gold.ts";
import type { Prediction } from "../evaluate/prediction.ts";
import { scoreArticle } from "../evaluate/score-article.ts";
import { decodeUtf8 } from "../formats/decode-utf8.ts";
import { FormatError } from "../formats/format-error.ts";
import { CommandError, reportFailure } from "./failure.ts";
import { predictGold } from "./predict-gold.ts";
import { print } from "./print.ts";
import { showProgress } from "./progress.ts";
import { readInput } from "./read-input.ts";

export interface EvaluateOptions {
  /** How many disagreements of each kind to list. */
  readonly errors?: number;
  readonly json?: boolean;
  /** True to show the stack of an extractor that failed. */
  readonly debug: boolean;
}

/** A line of a gold file, and where it stands: "gold.jsonl:12". */
interface GoldLine {
  readonly place: string;
  readonly article: GoldArticle;
}

/** Prints how well the extractor agrees with each gold file, and with all of them where there are several. */
export async function evaluate(
  files: readonly string[],
  { errors = 0, json = false, debug }: EvaluateOptions,
): Promise<void> {
  const sets: { name: string; lines: GoldLine[] }[] = [];
  for (const file of files) sets.push({ name: basename(file, ".jsonl"), lines: await readGold(file) });
  const read = sets.map(({ name, lines }) => ({ name, articles: readArticles(name, lines, debug) }));
  const articles = read.flatMap((set) => set.articles);
  if (read.length > 1) read.push({ name: "all", articles });
  const reports = read.map((set) => [set.name, makeReport(set.articles.map(scoreArticle))] as const);
  if (json) return print(JSON.stringify(Object.fromEntries(reports), null, 2));
  for (const [name, report] of reports) await print(`${describeReport(name, report)}\n`);
  const ink = chooseInk();
  for (const one of worstDisagreements(articles.flatMap(findDisagreements), errors))
    await print(`${describeDisagreement(one, ink)}\n`);
}

async function readGold(file: string): Promise<GoldLine[]> {
  const bytes = await readInput(file);
  const lines = about(file, () => decodeUtf8(bytes)).split("\n");
  const gold = lines.flatMap((line, index) => {
    const place = `${file}:${index + 1}`;
    return line.trim() === "" ? [] : [{ place, article: about(place, () => parseGold(line)) }];
  });
  if (gold.length === 0) throw new CommandError(`${file}: no gold articles`);
  return gold;
}

/** Puts the place in front of what is wrong with it. */
function about<Value>(place: string, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    if (error instanceof GoldError || error instanceof FormatError) {
      throw new CommandError(`${place}: ${error.message}`);
    }
    throw error;
  }
}

function readArticles(name: string, lines: readonly GoldLine[], debug: boolean): EvaluatedArticle[] {
  const progress = showProgress(name, lines.length);
  const articles = lines.map((line, index) => {
    progress.step(index);
    return { gold: line.article, prediction: predict(line, debug) };
  });
  progress.clear();
  return articles;
}

/** Null, after it was reported, where the extractor fails: one article is not worth the figures of the others. */
function predict({ place, article }: GoldLine, debug: boolean): Prediction | null {
  try {
    return predictGold(article);
  } catch (error) {
    reportFailure(error, debug, place);
    return null;
  }
}

function chooseInk(): Ink {
  const plain = (text: string) => text;
  if (!process.stdout.isTTY || !process.stdout.hasColors()) return { gold: plain, predicted: plain, faint: plain };
  return {
    gold: (text) => styleText("green", text),
    predicted: (text) => styleText("red", text),
    faint: (text) => styleText("dim", text),
  };
}
