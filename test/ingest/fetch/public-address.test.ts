import { expect, test } from "vitest";
import { isPublicAddress } from "../../../src/ingest/fetch/public-address.ts";

test.each([
  ["this machine", ["127.0.0.1", "127.255.255.254", "0.0.0.0", "0.1.2.3", "::1", "::"]],
  ["private networks", ["10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.0.1", "fc00::1", "fd12:3456::1"]],
  ["the local link, with the metadata of cloud machines", ["169.254.0.1", "169.254.169.254", "fe80::1"]],
  ["the network of a provider", ["100.64.0.1", "100.127.255.255"]],
  ["groups", ["224.0.0.1", "239.255.255.255", "255.255.255.255", "ff02::1"]],
  ["documentation, tests and nobody", ["192.0.2.1", "198.18.0.1", "198.51.100.1", "203.0.113.1", "240.0.0.1"]],
  ["documentation and nobody, in version 6", ["2001:db8::1", "100::1", "3fff::1", "fec0::1", "4000::1"]],
  ["a private address in another dress", ["::ffff:127.0.0.1", "::ffff:a00:1", "::127.0.0.1", "64:ff9b::7f00:1"]],
  ["a tunnel, which may lead anywhere", ["2002:7f00:1::1", "2001::1"]],
  ["no address", ["", "localhost", "1.2.3.4.5", "999.1.1.1"]],
])("%s is not public", (_what, addresses) => {
  for (const address of addresses) expect(isPublicAddress(address), address).toBe(false);
});

test("what anybody can reach is public", () => {
  for (const address of ["8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "::ffff:8.8.8.8"]) {
    expect(isPublicAddress(address), address).toBe(true);
  }
});
