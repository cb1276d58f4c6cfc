import { once } from "node:events";
import { connect } from "node:net";
import { readHead } from "./answer-head.ts";

/**
 * Asks the same again and again over one connection that is kept, one request after the other.
 *
 * @param target host and port
 * @param requests whole requests, asked in turn from the one at `first` on
 * @param isOver asked before each request
 * @param took is told how long each took until its last byte, in milliseconds
 * @throws Error for another status than 200, or a connection that is closed
 */
export async function loadConnection(
  target: { readonly host: string; readonly port: number },
  requests: readonly Buffer[],
  first: number,
  isOver: () => boolean,
  took: (milliseconds: number) => void,
): Promise<void> {
  const socket = connect({ ...target, noDelay: true });
  await once(socket, "connect");
  await new Promise<void>((resolve, reject) => {
    let next = first;
    let start = 0;
    let received: Buffer[] = [];
    let size = 0;
    let whole = Number.POSITIVE_INFINITY;
    const ask = () => {
      if (isOver()) return resolve();
      [received, size, whole] = [[], 0, Number.POSITIVE_INFINITY];
      start = performance.now();
      socket.write(requests[next % requests.length] as Buffer);
      next += 1;
    };
    socket.on("data", (bytes) => {
      received.push(bytes);
      size += bytes.length;
      try {
        if (whole === Number.POSITIVE_INFINITY) {
          const head = readHead(received.length === 1 ? bytes : Buffer.concat(received));
          if (head) whole = head.bodyStart + head.bodyLength;
        }
      } catch (error) {
        reject(error);
        return;
      }
      if (size < whole) return;
      took(performance.now() - start);
      ask();
    });
    socket.on("error", reject);
    socket.on("close", () => reject(new Error("the server closed the connection")));
    ask();
  });
  socket.destroy();
}
