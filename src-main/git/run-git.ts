import { type ChildProcess, spawn } from 'node:child_process'
import { findGit } from './find-git'
import { foreignOwnerSentence } from './foreign-owner'
import { commitEnvironment, commitOptions, privateEnvironment, readEnvironment, readOptions, writeOptions } from './git-environment'

export interface GitRun {
  /** Where git runs: the top level of the work tree. */
  readonly root: string
  /** The command and its arguments: constants, validated revisions, and paths after `--`. */
  readonly args: readonly string[]
  readonly input?: string | Uint8Array
  /** Milliseconds; 20,000 unless given. */
  readonly timeoutMs?: number
  /** Another index than the repository's, an absolute path. */
  readonly indexFile?: string
  /** Stops git and what it started. */
  readonly signal?: AbortSignal
  readonly onStart?: (pid: number) => void
}

export interface PrivateGitRun extends GitRun {
  /** The private git folder, where git runs then. */
  readonly folder: string
  /** The repository's folder of objects. */
  readonly objects: string
  /** The repository's index, for a query about it. */
  readonly index?: string
}

export type GitResult =
  | { readonly ok: true; readonly stdout: Buffer; readonly stderr: string }
  | {
      readonly ok: false
      /** Null when git did not end by itself, or was not found. */
      readonly code: number | null
      readonly stdout: Buffer
      readonly stderr: string
      readonly timedOut: boolean
    }

/** git failed unexpectedly; the message is a sentence, `detail` is git's error output. */
export class GitError extends Error {
  readonly detail: string
  constructor(message: string, detail: string) {
    super(message)
    this.detail = detail
  }
}

export const maxOutputBytes = 512 * 1024 * 1024
/** Time for git to remove its locks before it is killed. */
const shutdownTimeoutMs = 2000

/** Asks git about objects, without a look at settings, references or work tree of the repository that holds them. Never throws. */
export function runPrivateGit(run: PrivateGitRun): Promise<GitResult> {
  return spawnGit(run, run.folder, readOptions, privateEnvironment(run))
}

/** With git's error output as the detail, unless it is known what to do about it. */
export function gitError(message: string, stderr: string): GitError {
  const owner = foreignOwnerSentence(stderr)
  return owner === null ? new GitError(message, stderr.trim()) : new GitError(owner, '')
}

/** git's output; throws `GitError` when git failed. */
export function requireOutput(result: GitResult): Buffer {
  if (result.ok) return result.stdout
  throw gitError(result.timedOut ? 'git took too long to answer.' : 'git could not read the repository.', result.stderr)
}

/** Lets git change the repository, hooks and filters included: only for a trusted one. Never throws. */
export function runTrustedGit(run: GitRun): Promise<GitResult> {
  return spawnGit(run, run.root, commitOptions, commitEnvironment(run.root))
}

/** Lets git change references and index, with every program of the repository switched off. Never throws. */
export function runQuietGit(run: GitRun): Promise<GitResult> {
  return spawnGit(run, run.root, writeOptions, readEnvironment(run.root))
}

async function spawnGit(run: GitRun, cwd: string, options: readonly string[], env: Readonly<Record<string, string>>): Promise<GitResult> {
  const git = await findGit(run.root)
  if (git === null) return failure('git was not found. Install it, then try again.')
  return new Promise((resolve) => {
    const out: Buffer[] = []
    const err: Buffer[] = []
    let size = 0
    let timedOut = false
    // A group of its own, so that stopping git stops the hooks and helpers that it started.
    const child = spawn(git, [...options, ...run.args], {
      cwd,
      env: run.indexFile === undefined ? env : { ...env, GIT_INDEX_FILE: run.indexFile },
      windowsHide: true,
      detached: process.platform !== 'win32',
    })
    if (child.pid !== undefined) run.onStart?.(child.pid)
    const cancel = () => stop(child)
    if (run.signal?.aborted) cancel()
    run.signal?.addEventListener('abort', cancel)
    const timer = setTimeout(() => {
      timedOut = true
      stop(child)
    }, run.timeoutMs ?? 20_000)
    const collect = (chunks: Buffer[]) => (chunk: Buffer) => {
      size += chunk.length
      if (size <= maxOutputBytes) chunks.push(chunk)
      else stop(child)
    }
    const finish = (code: number | null, more = '') => {
      clearTimeout(timer)
      run.signal?.removeEventListener('abort', cancel)
      child.stdout.destroy()
      child.stderr.destroy()
      const stdout = Buffer.concat(out)
      const stderr = Buffer.concat(err).toString('utf8') + more
      const ok = code === 0 && size <= maxOutputBytes && !timedOut
      resolve(ok ? { ok, stdout, stderr } : { ok, code, stdout, stderr, timedOut })
    }
    child.stdout.on('data', collect(out))
    child.stderr.on('data', collect(err))
    child.on('error', (error) => finish(null, error.message))
    child.on('close', (code) => finish(code))
    child.on('exit', (code) => {
      // git has exited and removed its locks, so what it started can be killed.
      if (timedOut || run.signal?.aborted) sendSignal(child, 'SIGKILL')
      // A daemon that a hook started may keep the pipes open for ever.
      setTimeout(finish, shutdownTimeoutMs, code).unref()
    })
    child.stdin.on('error', () => undefined)
    child.stdin.end(run.input ?? '')
  })
}

function stop(child: ChildProcess): void {
  sendSignal(child, 'SIGTERM')
  setTimeout(sendSignal, shutdownTimeoutMs, child, 'SIGKILL').unref()
}

function sendSignal(child: ChildProcess, name: NodeJS.Signals): void {
  if (child.pid === undefined) return
  try {
    if (process.platform === 'win32') child.kill(name)
    else process.kill(-child.pid, name)
  } catch {
    // The whole group is gone already.
  }
}

function failure(stderr: string): GitResult {
  return { ok: false, code: null, stdout: Buffer.alloc(0), stderr, timedOut: false }
}
