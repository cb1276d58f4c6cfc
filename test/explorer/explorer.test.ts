import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { temporaryFolder } from "../commands/cli-process.ts";
import { serve } from "../commands/served.ts";
import { browserPath, launchOfflineBrowser } from "./browser.ts";

if (!browserPath) {
  console.warn("SKIPPED: the explorer's tests need Chromium (Debian: apt-get install -y chromium), or CHROMIUM_PATH");
}

describe.skipIf(!browserPath)("the explorer in a browser without a network", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchOfflineBrowser(browserPath ?? "");
  });
  afterAll(() => browser.close());

  /** The explorer of a server with the seed, and what went wrong on its page so far. */
  async function open(path = "/"): Promise<{ page: Page; url: string; problems: string[] }> {
    const { url } = await serve(temporaryFolder());
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    const problems: string[] = [];
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) problems.push(message.text());
    });
    page.on("pageerror", (error) => problems.push(error.message));
    page.on("requestfailed", (request) => problems.push(`failed: ${request.url()}`));
    page.on("request", (request) => {
      const { protocol, origin } = new URL(request.url());
      if (protocol.startsWith("http") && origin !== url) problems.push(`left the machine: ${request.url()}`);
    });
    await page.goto(`${url}${path}`);
    return { page, url, problems };
  }

  const answer = (page: Page) => page.locator(".graphiql-response .view-lines");

  test("opens from / with the first example run and its answer shown", async () => {
    const { page, url, problems } = await open();
    await answer(page).getByText('"totalCount"').waitFor();
    expect(page.url()).toBe(`${url}/explorer/`);
    expect(await page.title()).toBe("newsgraph explorer");
    await page.getByText(/^1 article · \d+ quotes · \d+ people · \d+ factions$/u).waitFor();
    expect(await page.locator(".graphiql-query-editor").textContent()).toContain("WhoSaidWhat");
    expect(problems).toEqual([]);
  });

  test("a query in the page's address is opened, and not run", async () => {
    const { page, problems } = await open(`/explorer/?query=${encodeURIComponent("{\n  linked: __typename\n}\n")}`);
    await page.locator(".graphiql-query-editor").getByText("linked").waitFor();
    expect(await answer(page).textContent()).not.toContain("linked");
    expect(problems).toEqual([]);
  });

  test("runs each example at a click, without an error", async () => {
    const { page, problems } = await open();
    await answer(page).getByText('"totalCount"').waitFor();
    const examples = page.getByRole("navigation", { name: "Example queries" }).getByRole("button");
    expect(await examples.count()).toBeGreaterThanOrEqual(4);
    for (const example of await examples.all()) {
      const [response] = await Promise.all([
        page.waitForResponse((each) => each.url().endsWith("/graphql")),
        example.click(),
      ]);
      expect(await response.json()).not.toHaveProperty("errors");
      await expect.poll(() => example.getAttribute("aria-pressed")).toBe("true");
    }
    // The first was open already; the others have a tab each.
    expect(await page.getByRole("tab").count()).toBe(await examples.count());
    expect(problems).toEqual([]);
  });

  test("runs what somebody types, and knows the schema", async () => {
    const { page, problems } = await open();
    await answer(page).getByText('"totalCount"').waitFor();
    await page.locator(".graphiql-query-editor .monaco-editor").first().click();
    await page.keyboard.press("ControlOrMeta+A");
    // The editor adds what closes the braces.
    await page.keyboard.type("{ articles { totalCount nodes { headline");
    await page.getByRole("tab", { name: "<untitled>" }).waitFor();
    await page.getByRole("button", { name: /Execute query/u }).click();
    await answer(page).getByText('"headline"').waitFor();
    await page.getByRole("button", { name: "Show Documentation Explorer" }).click();
    await page.getByText("A GraphQL schema provides a root type").waitFor();
    expect(problems).toEqual([]);
  });
});
