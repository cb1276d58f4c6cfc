import ipaddr from "ipaddr.js";

/** What is handed out to the world so far (https://www.iana.org/assignments/ipv6-address-space). */
const globalUnicast = ipaddr.IPv6.parseCIDR("2000::/3");

/**
 * True for an address that anybody on the internet can reach. Addresses of this machine, of private and provider
 * networks, multicast and everything else of the special-purpose registries (RFC 6890) are not, nor is an address that
 * wraps one of them, such as ::ffff:127.0.0.1.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== "unicast") return false;
  return parsed.kind() === "ipv4" || (parsed as ipaddr.IPv6).match(globalUnicast);
}
