/** Addresses of this machine: IPv4 and IPv6 loopback, and the unspecified address. */
const local = /inet_addr\("(?:127\.[\d.]+|0\.0\.0\.0)"\)|inet_pton\(AF_INET6, "(?:::1|::|::ffff:127\.[\d.]+)"/

/** The port of a name server; one on the loopback is asked for names of other machines. */
const nameServer = /sin6?_port=htons\(53\)/

/**
 * @param {string} log of strace
 * @returns {string[]} the calls that name an address of another machine, or a name server
 */
export function outgoingCalls(log) {
  return log
    .split('\n')
    .filter((line) => /sa_family=AF_INET6?\b/.test(line) && (!local.test(line) || nameServer.test(line)))
    .map((line) => line.slice(0, 160))
}
