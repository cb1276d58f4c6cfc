// Loaded into a measured server (node --import): tells its parent, when asked, what the process uses.
import { existsSync, readFileSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

/** Linux tells which part of the resident memory is not mapped from files, in kB. */
const status = "/proc/self/status";

function ownMemory() {
  if (!existsSync(status)) return null;
  const [, kilobytes] = /^RssAnon:\s+(\d+) kB$/mu.exec(readFileSync(status, "utf8")) ?? [];
  return kilobytes === undefined ? null : (Number(kilobytes) * 1024) / 1e6;
}

if (isMainThread && process.channel) {
  process.on("message", () => {
    const { user, system } = process.cpuUsage();
    process.send({ cpu: (user + system) / 1000, memory: process.memoryUsage.rss() / 1e6, own: ownMemory() });
  });
  process.channel.unref();
}
