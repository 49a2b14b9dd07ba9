import { BlockList, isIP } from "node:net";

/*
 * Addresses that are nobody's on the internet (IANA special-purpose registries): this machine, private networks,
 * link-local ones (where clouds answer with a function's credentials), shared, reserved, multicast.
 */
const special = new BlockList();
for (const [network, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
] as const)
  special.addSubnet(network, bits, "ipv4");

const global = new BlockList();
global.addSubnet("2000::", 3, "ipv6");
for (const [network, bits] of [
  // Documentation, and three ways to write an IPv4 address inside a global one.
  ["2001:db8::", 32],
  ["2001::", 32],
  ["2002::", 16],
  ["3fff::", 20],
] as const)
  special.addSubnet(network, bits, "ipv6");

/** Whether an IP address is a public one, which alone a server may call for somebody else. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !special.check(address, "ipv4");
  // Only global unicast: loopback, local, mapped (::ffff:…) and translated (64:ff9b::) ones all lie outside it.
  return family === 6 && global.check(address, "ipv6") && !special.check(address, "ipv6");
}
