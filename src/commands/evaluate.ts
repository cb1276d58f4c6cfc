import { basename } from "node:path";
import { styleText } from "node:util";
import { describeDisagreement, type Ink } from "../evaluate/describe-disagreement.ts";
import { describeReport } from "../evaluate/describe-report.ts";
import { type Disagreement, findDisagreements, worstDisagreements } from "../evaluate/disagreement.ts";
import type { GoldArticle } from "../evaluate/gold-article.ts";
import { makeReport } from "../evaluate/make-report.ts";
import { parseGold } from "../evaluate/parse-gold.ts";
import type { Prediction } from "../evaluate/prediction.ts";
import { type ArticleScore, scoreArticle } from "../evaluate/score-article.ts";
import { decodeUtf8 } from "../formats/decode-utf8.ts";
import { exitCode } from "./exit-code.ts";
import { CommandError, describeError } from "./failure.ts";
import { predictGold } from "./predict-gold.ts";
import { print } from "./print.ts";
import { showProgress } from "./progress.ts";
import { readInput } from "./read-input.ts";

export interface EvaluateOptions {
  /** How many disagreements of each kind to list. */
  readonly errors?: number;
  readonly json?: boolean;
}

/** A line of a gold file, and where it stands: "gold.jsonl:12". */
interface GoldLine {
  readonly place: string;
  readonly article: GoldArticle;
}

/** Prints how well the extractor agrees with each gold file, and with all of them where there are several. */
export async function evaluate(files: readonly string[], { errors = 0, json = false }: EvaluateOptions): Promise<void> {
  const sets: { name: string; lines: GoldLine[] }[] = [];
  for (const file of files) sets.push({ name: basename(file, ".jsonl"), lines: await readGold(file) });
  const disagreements: Disagreement[] = [];
  const scored = sets.map(({ name, lines }) => ({ name, scores: scoreLines(name, lines, disagreements) }));
  if (scored.length > 1) scored.push({ name: "all", scores: scored.flatMap(({ scores }) => scores) });
  const reports = scored.map(({ name, scores }) => [name, makeReport(scores)] as const);
  if (json) return print(JSON.stringify(Object.fromEntries(reports), null, 2));
  for (const [name, report] of reports) await print(`${describeReport(name, report)}\n`);
  const ink = chooseInk();
  for (const one of worstDisagreements(disagreements, errors)) await print(`${describeDisagreement(one, ink)}\n`);
}

async function readGold(file: string): Promise<GoldLine[]> {
  const lines = decodeUtf8(await readInput(file)).split("\n");
  const gold = lines.flatMap((line, index) => {
    if (line.trim() === "") return [];
    const place = `${file}:${index + 1}`;
    try {
      return [{ place, article: parseGold(line) }];
    } catch (error) {
      throw new CommandError(`${place}: ${(error as Error).message}`);
    }
  });
  if (gold.length === 0) throw new CommandError(`${file}: no gold articles`);
  return gold;
}

function scoreLines(name: string, lines: readonly GoldLine[], disagreements: Disagreement[]): ArticleScore[] {
  const progress = showProgress(name, lines.length);
  const scores = lines.map(({ place, article }, index) => {
    progress.step(index);
    const prediction = predict(place, article);
    // Without annotated quotes every quote found would be a false one.
    if (article.quotes) disagreements.push(...findDisagreements(article, prediction));
    return scoreArticle(article, prediction);
  });
  progress.clear();
  return scores;
}

/** Null, after it was reported, where the extractor fails: one article is not worth the figures of the others. */
function predict(place: string, article: GoldArticle): Prediction | null {
  try {
    return predictGold(article);
  } catch (error) {
    console.error(`newsgraph: ${place}: ${describeError(error)}`);
    process.exitCode = exitCode.failure;
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
