import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Readable } from 'node:stream'

/** Large enough for every window size that is tested. */
const screen = ['-screen', '0', '2560x1440x24', '-nolisten', 'tcp']

/** Starts a virtual display with the first free number and makes it that of this process; returns what stops it. */
export async function startVirtualDisplay(): Promise<() => void> {
  // The server writes its number to the file descriptor when it accepts clients.
  const server = spawn('Xvfb', ['-displayfd', '3', ...screen], { stdio: ['ignore', 'ignore', 'inherit', 'pipe'] })
  const [number] = await Promise.race([
    once(server.stdio[3] as Readable, 'data'),
    once(server, 'exit').then(() => {
      throw new Error('Xvfb ended before it had a display.')
    }),
  ])
  process.env.DISPLAY = `:${String(number).trim()}`
  return () => void server.kill()
}
