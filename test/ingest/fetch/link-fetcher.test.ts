import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { type FetchOptions, linkFetcher } from "../../../src/ingest/fetch/link-fetcher.ts";
import { isPublicAddress } from "../../../src/ingest/fetch/public-address.ts";
import { all } from "../all.ts";
import { answer, type Handler, localServer, redirect } from "./local-server.ts";

const options: FetchOptions = { version: "1.2.3", timeout: 5000, maxAnswer: 1024 ** 2, mayConnect: () => true };

async function get(address: string, some: Partial<FetchOptions> = {}, signal = new AbortController().signal) {
  const { chunks, origin } = await linkFetcher({ ...options, ...some })(address, signal);
  return { text: Buffer.concat(await all(chunks)).toString(), origin };
}

const robots = (rules: string) => answer(`User-agent: newsgraph\n${rules}\n`);

test("a page comes with its final address and the charset that the server declares", async () => {
  const server = await localServer({
    "/old": redirect("/new?page=1", 301),
    "/new?page=1": answer("Text", { "content-type": 'text/html; charset="Windows-1252"' }),
    "/plain": answer("Text"),
  });
  expect(await get(server.url("/old#part"))).toEqual({
    text: "Text",
    origin: { url: server.url("/new?page=1"), charset: "Windows-1252" },
  });
  expect((await get(server.url("/plain"))).origin.charset).toBeNull();
});

test("the server is told who asks", async () => {
  const server = await localServer({ "/a": answer("Text") });
  await get(server.url("/a"));
  for (const { headers } of server.requests) expect(headers["user-agent"]).toMatch(/^newsgraph\/1\.2\.3 \(.+\)$/u);
});

test("a packed answer is unpacked, and stops at the limit", async () => {
  const packed = (size: number) => answer(gzipSync(Buffer.alloc(size, "a")), { "content-encoding": "gzip" });
  const server = await localServer({ "/a": packed(1000), "/bomb": packed(20 * 1024 ** 2) });
  expect((await get(server.url("/a"))).text).toHaveLength(1000);
  await expect(get(server.url("/bomb"))).rejects.toMatchObject({
    code: "FETCH_FAILED",
    message: "it answers with more than 1 MB",
  });
});

test("robots.txt is asked for once a server, and obeyed", async () => {
  const server = await localServer({
    "/robots.txt": robots("Disallow: /secret/\nAllow: /secret/open"),
    "/a": answer("A"),
    "/secret/b": answer("B"),
    "/secret/open": answer("C"),
    "/to-secret": redirect("/secret/b"),
  });
  const fetcher = linkFetcher(options);
  const { signal } = new AbortController();
  for (const path of ["/a", "/secret/open"]) await all((await fetcher(server.url(path), signal)).chunks);
  for (const path of ["/secret/b", "/to-secret"]) {
    await expect(fetcher(server.url(path), signal)).rejects.toMatchObject({ code: "ROBOTS_REFUSED" });
  }
  const asked = server.requests.map(({ url }) => url);
  expect(asked).toEqual(["/robots.txt", "/a", "/secret/open", "/to-secret"]);
});

test("without a robots.txt everything may be read; from a server in trouble, nothing", async () => {
  const status =
    (code: number): Handler =>
    (_request, response) =>
      void response.writeHead(code).end("Disallow: /");
  const page = { "/a": answer("Text") };
  expect((await get((await localServer({ ...page, "/robots.txt": status(403) })).url("/a"))).text).toBe("Text");
  const troubled = await localServer({ ...page, "/robots.txt": status(503) });
  await expect(get(troubled.url("/a"))).rejects.toMatchObject({ code: "ROBOTS_REFUSED" });
});

test("addresses of this machine are refused, written in whatever way, before anything is asked", async () => {
  const server = await localServer({ "/a": answer("Text") });
  for (const host of ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "[::1]", "[::ffff:127.0.0.1]"]) {
    await expect(get(server.url("/a", host), { mayConnect: isPublicAddress }), host).rejects.toMatchObject({
      code: "ADDRESS_REFUSED",
    });
  }
  expect(server.requests).toEqual([]);
});

test("a redirect to an address that is refused is not followed", async () => {
  const paths: { [path: string]: Handler } = { "/inner": answer("Secret") };
  const server = await localServer(paths);
  const mayConnect = (address: string) => address === "127.0.0.1";
  for (const [index, host] of ["127.0.0.2", "[::1]"].entries()) {
    paths[`/${index}`] = redirect(server.url("/inner", host));
    await expect(get(server.url(`/${index}`), { mayConnect })).rejects.toMatchObject({ code: "ADDRESS_REFUSED" });
  }
  expect(server.requests.filter(({ url }) => url === "/inner")).toEqual([]);
});

test("a name of which only some addresses may be reached is refused", async () => {
  const server = await localServer({ "/a": answer("Text") });
  let seen = 0;
  const mayConnect = () => seen++ > 0;
  await expect(get(server.url("/a", "localhost"), { mayConnect })).rejects.toMatchObject({ code: "ADDRESS_REFUSED" });
});

test.each([
  ["a page that is not there", "/none", "the server answers 404 Not Found"],
  ["redirects without end", "/loop", "it redirects more than 5 times"],
  ["a redirect out of the web", "/file", "it leads to an address of another kind (file:)"],
  ["a connection that breaks", "/broken", "it cannot be reached (UND_ERR_SOCKET)"],
  ["an answer that never ends", "/slow", "it takes too long to answer: try again, or raise --fetch-timeout"],
])("%s is a failure in one line", async (_what, path, message) => {
  const server = await localServer({
    "/loop": redirect("/loop"),
    "/file": redirect("file:///etc/passwd"),
    "/broken": (_request, response) => {
      response.writeHead(200, { "content-length": "1000" }).write("half");
      setTimeout(() => response.destroy(), 50);
    },
    "/slow": (_request, response) => void response.writeHead(200).write("half"),
  });
  await expect(get(server.url(path), { timeout: 1000 })).rejects.toMatchObject({ code: "FETCH_FAILED", message });
});

test("nobody there, no such name and no address are failures in one line", async () => {
  await expect(get(`http://127.0.0.1:${await freePort()}/`)).rejects.toMatchObject({
    message: "it cannot be reached (ECONNREFUSED)",
  });
  await expect(get("http://no.such.host.invalid/")).rejects.toMatchObject({ code: "FETCH_FAILED" });
  await expect(get("http://")).rejects.toThrow("this is not an address");
  await expect(get("http://me:secret@news.example/")).rejects.toThrow("a name or a password");
});

/** A port that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

test("a fetch under way ends when everything is to end", async () => {
  const server = await localServer({ "/slow": (_request, response) => void response.writeHead(200).write("half") });
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 100);
  await expect(get(server.url("/slow"), {}, stop.signal)).rejects.toThrow();
}, 3000);
