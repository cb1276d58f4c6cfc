import { readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import { describe, expect, test } from "vitest";
import { ConfigError, parseConfig } from "../../src/config.ts";

describe("where a setting comes from", () => {
  test("a flag wins over the environment, the environment over the default", () => {
    expect(parseConfig({ port: "1" }, { NEWSGRAPH_PORT: "2" }).port).toBe(1);
    expect(parseConfig({}, { NEWSGRAPH_PORT: "2" }).port).toBe(2);
    expect(parseConfig({}, {}).port).toBe(4000);
  });

  test("PORT counts where NEWSGRAPH_PORT is not set", () => {
    expect(parseConfig({}, { PORT: "3" }).port).toBe(3);
    expect(parseConfig({}, { PORT: "3", NEWSGRAPH_PORT: "2" }).port).toBe(2);
  });

  test("an empty variable counts as not set", () => {
    expect(parseConfig({}, { NEWSGRAPH_PORT: "" }).port).toBe(4000);
  });

  test("the defaults are those that .env.example documents", () => {
    const documented = readFileSync(".env.example", "utf8").replaceAll(/^#(?=NEWSGRAPH_)/gmu, "");
    expect(parseConfig({}, parseEnv(documented) as Record<string, string>)).toEqual(parseConfig({}, {}));
  });
});

describe("what a setting may be", () => {
  test.each([
    ["NEWSGRAPH_PORT", "80a"],
    ["NEWSGRAPH_PORT", "-1"],
    ["NEWSGRAPH_PORT", "65536"],
    ["NEWSGRAPH_PORT", "4e3"],
    ["PORT", " "],
    ["NEWSGRAPH_HOST", "http://localhost"],
    ["NEWSGRAPH_STORE", " "],
    ["NEWSGRAPH_LOG_LEVEL", "loud"],
    ["NEWSGRAPH_WORKERS", "all"],
    ["NEWSGRAPH_CORS_ORIGIN", "example.org"],
    ["NEWSGRAPH_CORS_ORIGIN", "https://example.org/path"],
    ["NEWSGRAPH_CORS_ORIGIN", "https://example.org,*"],
    ["NEWSGRAPH_BODY_LIMIT", "1gb"],
    ["NEWSGRAPH_BODY_LIMIT", "10"],
    ["NEWSGRAPH_SHUTDOWN_TIMEOUT", "soon"],
    ["NEWSGRAPH_SEED", "constructor"],
  ])("%s cannot be %j, and the error is one line that names both and what is allowed", (name, value) => {
    const parse = () => parseConfig({}, { [name]: value });
    expect(parse).toThrow(ConfigError);
    expect(parse).toThrow(`${name} is ${JSON.stringify(value)}: it must be `);
    expect(parse).toThrow(/^.+ \(see \.env\.example\)$/u);
  });

  test("as many workers as there are cores, at least one, is auto", () => {
    expect(parseConfig({ workers: "auto" }, {}).workers).toBeGreaterThan(0);
  });

  test("an error in a flag names the flag", () => {
    expect(() => parseConfig({ logLevel: "loud" }, {})).toThrow(
      '--log-level is "loud": it must be one of fatal, error',
    );
  });

  test("sizes may have a unit, times become milliseconds, origins a list", () => {
    const config = parseConfig(
      {},
      {
        NEWSGRAPH_BODY_LIMIT: "2mb",
        NEWSGRAPH_SHUTDOWN_TIMEOUT: "3",
        NEWSGRAPH_CORS_ORIGIN: "https://a.example, http://b.example:8080/",
      },
    );
    expect(config).toMatchObject({
      bodyLimit: 2 * 1024 * 1024,
      shutdownTimeout: 3000,
      corsOrigin: ["https://a.example", "http://b.example:8080"],
    });
    expect(parseConfig({}, { NEWSGRAPH_BODY_LIMIT: "2048" }).bodyLimit).toBe(2048);
  });
});
