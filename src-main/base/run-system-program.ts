import { spawn } from 'node:child_process'

/**
 * Runs a program of the system without a shell and with no environment of the user; `files` become its descriptors from 3 on.
 * Returns its output; null when it failed, does not exist, or took more than 10 seconds.
 */
export function runSystemProgram(
  program: '/bin/cp' | '/bin/ls',
  args: readonly string[],
  files: readonly number[],
): Promise<string | null> {
  return new Promise((done) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'ignore', ...files], env: { LC_ALL: 'C' }, timeout: 10_000 })
    let output = ''
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
    child.once('error', () => done(null))
    child.once('close', (code) => done(code === 0 ? output : null))
  })
}
