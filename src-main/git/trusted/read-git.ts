import type { SimpleGitOptions } from 'simple-git'
import { findGit } from '../find-git'
import { readEnvironment, readSettings } from '../git-environment'
import { type GitResult, type GitRun, maxOutputBytes, requireOutput } from '../run-git'

/**
 * simple-git refuses settings and variables that could run a program until each is allowed by name. Those of every read are
 * here, with values that run nothing; a program's name in anything else is still refused.
 */
const unsafe = {
  allowUnsafeFsMonitor: true,
  allowUnsafeHooksPath: true,
  allowUnsafePager: true,
  allowUnsafeSshCommand: true,
  allowUnsafeProtocolOverride: true,
  allowUnsafeCredentialHelper: true,
  // The absolute path that `findGit` answers, which may have a space in it.
  allowUnsafeCustomBinary: true,
} satisfies SimpleGitOptions['unsafe']
const allowEnvironment = [
  'GIT_TERMINAL_PROMPT',
  'GIT_CEILING_DIRECTORIES',
  'GIT_OPTIONAL_LOCKS',
  'GIT_NO_LAZY_FETCH',
  'GIT_ALLOW_PROTOCOL',
  'GIT_LITERAL_PATHSPECS',
  'GIT_PAGER',
  'GIT_AUTHOR_NAME',
  'GIT_AUTHOR_EMAIL',
  'GIT_COMMITTER_NAME',
  'GIT_COMMITTER_EMAIL',
]
/** Variables for which simple-git throws an error. */
const guarded = /^(?:git_.*|editor|visual|pager|prefix|ssh_askpass)$/i

/** Asks git about a trusted repository. Starts no program of the repository and changes nothing. Never throws. */
export async function readGit({ root, args, input, timeoutMs = 20_000 }: GitRun): Promise<GitResult> {
  const binary = await findGit(root)
  if (binary === null) return failure('git was not found. Install it, then try again.')
  const stop = new AbortController()
  const stopped = new Promise<void>((resolve) => stop.signal.addEventListener('abort', () => resolve()))
  let timedOut = false
  const limit = setTimeout(() => {
    timedOut = true
    stop.abort()
  }, timeoutMs)
  let result = failure('')
  try {
    // Loaded at the first use, which is after the first paint.
    const { simpleGit } = await import('simple-git')
    const git = simpleGit({
      baseDir: root,
      binary,
      unsafe,
      allowEnvironment,
      config: Object.entries(readSettings).map(([key, value]) => `${key}=${value}`),
      abort: stop.signal,
      // The output is complete only when the streams are closed.
      completion: { onClose: true, onExit: false },
      ...(input === undefined ? {} : { input: () => Buffer.from(input) }),
      // Called for each result; without it an exit code without error output would count as success.
      errors: (_error, { exitCode, stdOut, stdErr }) => {
        result = toResult(exitCode, Buffer.concat(stdOut), Buffer.concat(stdErr).toString('utf8'))
        return undefined
      },
    })
    git.env(environmentOf(root))
    git.outputHandler((_command, stdout) => stopAt(maxOutputBytes, stdout, stop))
    const [command, ...rest] = args
    // The output of cat-file may be binary.
    const answer = command === 'cat-file' ? git.binaryCatFile(rest) : git.raw([...args])
    await Promise.race([answer, stopped])
  } catch (error) {
    result = failure(error instanceof Error ? error.message : String(error))
  } finally {
    clearTimeout(limit)
  }
  return stop.signal.aborted ? { ...result, ok: false, code: null, timedOut } : result
}

/** Like `readGit`, but throws `GitError` when git fails. */
export async function askGit(run: GitRun): Promise<Buffer> {
  return requireOutput(await readGit(run))
}

function environmentOf(root: string): Record<string, string> {
  const all = Object.entries({ ...readEnvironment(root), GIT_PAGER: 'cat' })
  return Object.fromEntries(all.filter(([name]) => allowEnvironment.includes(name) || !guarded.test(name)))
}

function stopAt(maxBytes: number, stdout: NodeJS.ReadableStream, stop: AbortController): void {
  let size = 0
  stdout.on('data', (chunk: Buffer) => {
    size += chunk.length
    if (size > maxBytes) stop.abort()
  })
}

function toResult(code: number, stdout: Buffer, stderr: string): GitResult {
  return code === 0 ? { ok: true, stdout, stderr } : { ok: false, code, stdout, stderr, timedOut: false }
}

function failure(stderr: string): GitResult {
  return { ok: false, code: null, stdout: Buffer.alloc(0), stderr, timedOut: false }
}
