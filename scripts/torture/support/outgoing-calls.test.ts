import { expect, test } from 'vitest'
import { outgoingCalls } from './outgoing-calls.mjs'

test.each([
  ['7 connect(5, {sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr("140.82.121.3")}, 16) = -1 ENETUNREACH', 1],
  [
    '7 connect(5, {sa_family=AF_INET6, sin6_port=htons(53), sin6_flowinfo=htonl(0), inet_pton(AF_INET6, "2001:db8::1", &sin6_addr)}, 28) = 0',
    1,
  ],
  ['7 sendto(5, "\\1\\0", 40, 0, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("127.0.0.53")}, 16) = 40', 1],
  ['7 connect(5, {sa_family=AF_INET, sin_port=htons(40123), sin_addr=inet_addr("127.0.0.1")}, 16) = 0', 0],
  ['7 connect(5, {sa_family=AF_INET6, sin6_port=htons(40123), inet_pton(AF_INET6, "::1", &sin6_addr), sin6_scope_id=0}, 28) = 0', 0],
  ['7 connect(5, {sa_family=AF_UNIX, sun_path="/tmp/.X11-unix/X99"}, 20) = 0', 0],
  ['7 sendto(5, {nlmsg_type=RTM_GETADDR}, 20, 0, {sa_family=AF_NETLINK, nl_pid=0, nl_groups=00000000}, 12) = 20', 0],
])('%s', (line, count) => {
  expect(outgoingCalls(`${line}\n`)).toHaveLength(count)
})
