import { lookup } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import { IngestError } from "../ingest-error.ts";

/** True for an IP address that may be connected to. */
type MayConnect = (address: string) => boolean;

/**
 * Refuses a host that is itself an address, which is never looked up. `guardedLookup` sees to names.
 *
 * @throws IngestError ADDRESS_REFUSED
 */
export function checkHost({ hostname }: URL, mayConnect: MayConnect): void {
  const address = hostname.replace(/^\[(.*)\]$/u, "$1");
  if (isIP(address) !== 0 && !mayConnect(address)) throw refused(hostname, address);
}

/**
 * Resolves names as the system does, and refuses one of which any address may not be connected to. The connection is made
 * to an address that was looked at here: a name that resolves otherwise the next time gains nothing.
 */
export function guardedLookup(mayConnect: MayConnect): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error || !first) return callback(error ?? new Error(`${hostname} has no address`), "");
      const bad = addresses.find(({ address }) => !mayConnect(address));
      if (bad) return callback(refused(hostname, bad.address), "");
      if (options.all) return callback(null, addresses);
      callback(null, first.address, first.family);
    });
  };
}

function refused(hostname: string, address: string): IngestError {
  const of = hostname === address ? hostname : `${hostname} (${address})`;
  return new IngestError(
    "ADDRESS_REFUSED",
    `${of} is an address of this machine or of a private network: to fetch from it, use --allow-private`,
  );
}
