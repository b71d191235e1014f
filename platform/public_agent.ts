/** Connects to public addresses only. */
import { lookup } from 'node:dns';
import type { Agent } from 'node:http';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Addresses that are not on the public internet (IANA's special-purpose registries). */
const PRIVATE = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const) {
  PRIVATE.addSubnet(network, prefix, 'ipv4');
}
for (const [network, prefix] of [
  ['::', 127],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const) {
  PRIVATE.addSubnet(network, prefix, 'ipv6');
}

/** True for an IP address of a private network, this machine or a cloud's metadata service. */
const isPrivateAddress = (address: string): boolean =>
  PRIVATE.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');

/** The code of a connection's error when a public name leads to a private address. */
export const PRIVATE_HOST = 'EPRIVATEHOST';

/** Looks a name up as Node does, and refuses it where any of its addresses is private. */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    const [first] = addresses ?? [];
    if (error || !first) return callback(error, '', 4);
    if (addresses.some(({ address }) => isPrivateAddress(address)))
      return callback(Object.assign(new Error(PRIVATE_HOST), { code: PRIVATE_HOST }), '', 4);
    return options.all ? callback(null, addresses) : callback(null, first.address, first.family);
  });
};

// On Node 22 an `import` of node:http reads all of its exports, one of which loads the whole of undici.
const { Agent: HttpAgent } = process.getBuiltinModule('node:http');
const { Agent: HttpsAgent } = process.getBuiltinModule('node:https');

const agents = {
  'http:': new HttpAgent({ lookup: publicLookup }),
  'https:': new HttpsAgent({ lookup: publicLookup }),
};

/** Connects only to public addresses, whatever the host's name server says: it is asked only once, for the connection itself. */
export const publicAgent = (protocol: string): Agent =>
  protocol === 'http:' ? agents['http:'] : agents['https:'];
