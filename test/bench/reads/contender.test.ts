import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { askOurs, askPage, differences } from "../../../bench/reads/ask-page.ts";
import { type ContenderName, contenderNames, findContenders } from "../../../bench/reads/contender.ts";
import { startLoad } from "../../../bench/reads/load-process.ts";
import { bodyOf, type Page, pageNames, readPages } from "../../../bench/reads/page.ts";
import { type ServerProcess, startProcess } from "../../../bench/reads/server-process.ts";
import { fillStore } from "../../../bench/store/fill-store.ts";
import { temporaryStore } from "../../store/temporary-store.ts";

let temporary: Awaited<ReturnType<typeof temporaryStore>>;
let answersFile: string;
let answers: Map<Page, string>;
beforeAll(async () => {
  temporary = await temporaryStore();
  await fillStore(temporary.store, 200, () => {});
  answersFile = join(temporary.store.path, "..", "answers.json");
  const ours = await start("uncached");
  answers = await askOurs(ours.url, await readPages(temporary.store));
  await ours.stop();
  const byOperation = [...answers].map(([{ operationName }, text]) => [operationName, text]);
  writeFileSync(answersFile, JSON.stringify(Object.fromEntries(byOperation)));
});
afterAll(() => temporary.remove());

/** Undefined for who cannot take part here. */
const argsOf = (name: ContenderName) =>
  findContenders(temporary.store.path, answersFile).present.find((contender) => contender.name === name)?.args;

function start(name: ContenderName): Promise<ServerProcess> {
  return startProcess(argsOf(name) ?? []);
}

test("our server answers each page with something on it", () => {
  expect([...answers.keys()].map(({ name }) => name)).toEqual(pageNames);
  for (const [{ name }, text] of answers) expect(text.length, name).toBeGreaterThan(500);
});

for (const name of contenderNames.filter((each) => each !== "uncached")) {
  test(`${name} answers every page as our server does`, async ({ skip }) => {
    const { absent } = findContenders(temporary.store.path, answersFile);
    const missing = absent.find((contender) => contender.name === name);
    if (missing) return skip(missing.reason);
    const server = await start(name);
    onTestFinished(() => server.stop());
    for (const [page, text] of answers) {
      expect(differences(JSON.parse(await askPage(server.url, page)), JSON.parse(text)), page.name).toEqual([]);
    }
  });
}

test("the floor and the bytes that are there already send what our server sends, byte by byte but for the last digits", async () => {
  const cut = (text: string) =>
    text.replace(/\d\.\d{13,}/gu, (number) => String(Number(Number(number).toPrecision(14))));
  for (const name of ["floor", "cached bytes"] as const) {
    const server = await start(name);
    onTestFinished(() => server.stop());
    for (const [page, text] of answers) {
      expect(cut(await askPage(server.url, page)), `${name}, ${page.name}`).toBe(cut(text));
    }
  }
});

test("every contender has a place: it takes part, or there is a reason why not", () => {
  const { present, absent } = findContenders(temporary.store.path, answersFile);
  expect([...present, ...absent].map(({ name }) => name).toSorted()).toEqual([...contenderNames].toSorted());
});

test("the load counts each request that was answered, and the server tells what it used for them", async () => {
  const server = await start("floor");
  const load = startLoad();
  onTestFinished(async () => {
    load.stop();
    await server.stop();
  });
  const before = await server.usage();
  const result = await load.run({
    url: server.url,
    bodies: [...answers.keys()].map(bodyOf),
    connections: 3,
    requests: 50,
  });
  const after = await server.usage();
  expect(result.requests).toBe(50);
  expect(result.p99).toBeGreaterThanOrEqual(result.p50);
  expect(after.cpu).toBeGreaterThan(before.cpu);
  expect(after.memory).toBeGreaterThan(10);
});

test("an answer that is no success ends the load with an error", async () => {
  const server = await start("floor");
  const load = startLoad();
  onTestFinished(async () => {
    load.stop();
    await server.stop();
  });
  const order = { url: server.url, connections: 1, requests: 5 };
  const body = JSON.stringify({ operationName: "DeepPage", variables: { cursor: "none" } });
  await expect(load.run({ ...order, bodies: [body] })).rejects.toThrow("500");
});

test("a server that does not start says why", async () => {
  await expect(startProcess([join(import.meta.dirname, "no-such-program.mjs")])).rejects.toThrow("Cannot find module");
});
