/** Endings of names that lead nowhere on the public internet. */
const PRIVATE = /(^|\.)(localhost|local|localdomain|internal|intranet|private|lan|home|corp|home\.arpa)$/;
/** A name with a dot that is not an address: the URL parser turns every way to write an IPv4 address into digits. */
const NAME = /^(?!.*\.\d+$)[a-z0-9-]+(\.[a-z0-9-]+)+$/;
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Whether a host (as `URL.hostname` gives it) is a name on the public internet: neither an address nor a local name. */
export const isPublicName = (hostname: string): boolean => {
  const name = hostname.replace(/\.$/, '');
  return NAME.test(name) && !PRIVATE.test(name);
};

/** This machine, where the sandbox listens. */
export const isLoopback = (hostname: string): boolean => LOOPBACK.test(hostname);
