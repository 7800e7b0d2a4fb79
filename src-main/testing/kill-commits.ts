import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { processesIn } from '../base/processes-in'

export interface KilledCommits {
  /** Kills while a commit ran, and those of them in which git was killed too. */
  readonly kills: number
  readonly gitKills: number
  readonly commits: number
  /** Each with its round, by what did not hold. */
  readonly failures: Readonly<Record<'torn' | 'commits' | 'index' | 'locks' | 'orphans', readonly string[]>>
}

type Failures = Readonly<Record<keyof KilledCommits['failures'], string[]>>

const paths = ['SPEC.md', 'docs/PLAN.md']
const hookNames = ['pre-commit', 'prepare-commit-msg', 'post-commit'] as const

/**
 * Kills the process of `script` (commit-until-killed.ts) at random moments, in half of the rounds together with its git, and compares what
 * the next start leaves with what plain git says.
 */
export async function killCommits(
  folder: string,
  rounds: number,
  random: (below: number) => number,
  script: string,
): Promise<KilledCommits> {
  const root = makeRoot(folder)
  const temporary = join(folder, 'temporary')
  mkdirSync(temporary)
  const failures: Failures = { torn: [], commits: [], index: [], locks: [], orphans: [] }
  const known = [git(root, 'rev-parse', 'HEAD')]
  let [kills, gitKills] = [0, 0]
  for (let round = 0; ; round += 1) {
    const committer = new Committer(script, root, temporary, round)
    await committer.ready
    check(root, temporary, round, known, failures)
    if (round === rounds) {
      await committer.kill()
      return { kills, gitKills, commits: known.length - 1, failures }
    }
    setHook(root, random)
    committer.start()
    // Most kills fall into a commit, the others anywhere.
    if (random(5) > 0) while (committer.isRunning && readdirSync(join(root, '.git/spec-cockpit')).length === 0) await wait(1)
    await wait(random(300))
    const isGitKilled = random(2) === 0
    if (isGitKilled) for (const { pid } of processesIn(root) ?? []) killGroup(pid)
    await committer.kill()
    const left = processesIn(root) ?? []
    if (isGitKilled) for (const { pid } of left) killGroup(pid)
    // In half of the other rounds the next start comes while git still runs.
    else if (random(2) === 0) while ((processesIn(root) ?? []).length > 0) await wait(5)
    const hasRun = readdirSync(join(root, '.git/spec-cockpit')).length > 0
    kills += Number(hasRun)
    gitKills += Number(hasRun && isGitKilled)
    known.push(...committer.made)
  }
}

function makeRoot(folder: string): string {
  const root = join(folder, 'root')
  mkdirSync(join(root, 'docs'), { recursive: true })
  git(root, 'init', '--quiet', '--initial-branch=main')
  for (const [name, value] of [
    ['user.name', 'Test Person'],
    ['user.email', 'test@example.com'],
    ['commit.gpgsign', 'false'],
  ] as const)
    git(root, 'config', name, value)
  for (const path of [...paths, 'boat.ts']) writeFileSync(join(root, path), 'text\n')
  git(root, 'add', '--all')
  git(root, 'commit', '--quiet', '--message', 'a start')
  writeFileSync(join(root, 'boat.ts'), 'staged\n')
  git(root, 'add', 'boat.ts')
  mkdirSync(join(root, '.git/spec-cockpit'))
  return root
}

/** A hook makes the time before or after the commit longer. */
function setHook(root: string, random: (below: number) => number): void {
  const hooks = join(root, '.git/hooks')
  rmSync(hooks, { recursive: true, force: true })
  const name = hookNames[random(hookNames.length + 1)]
  if (name === undefined) return
  mkdirSync(hooks)
  writeFileSync(join(hooks, name), `#!/bin/sh\nsleep 0.${random(3)}\n`)
  chmodSync(join(hooks, name), 0o755)
}

/** The process that commits; `made` are the commits that it acknowledged. */
class Committer {
  readonly ready: Promise<void>
  readonly made: string[] = []
  readonly #child: ChildProcess
  readonly #ended: Promise<unknown>

  constructor(script: string, root: string, temporary: string, round: number) {
    const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '', TMPDIR: temporary }
    const child = spawn(process.execPath, [script, root, String(round)], { stdio: ['pipe', 'pipe', 'inherit'], env })
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    this.ready = promise
    this.#child = child
    const lines = createInterface({ input: child.stdout })
    lines.on('line', (line) => (line.startsWith('ready') ? resolve() : this.made.push(line.slice('made '.length))))
    this.#ended = Promise.all([
      new Promise((done) => child.once('exit', done)).then(() => reject(new Error('The committing process ended by itself.'))),
      new Promise((done) => lines.once('close', done)),
    ])
    child.stdin.on('error', () => undefined)
  }

  get isRunning(): boolean {
    return this.#child.exitCode === null
  }

  start(): void {
    this.#child.stdin?.write('x')
  }

  async kill(): Promise<void> {
    if (!this.isRunning) throw new Error('The committing process ended by itself.')
    this.#child.kill('SIGKILL')
    await this.#ended
  }
}

/** After the next start: `known` are all commits so far, and gets the one that was made and not acknowledged. */
function check(root: string, temporary: string, round: number, known: string[], failures: Failures): void {
  const fail = (kind: keyof Failures, what: string) => failures[kind].push(`round ${round}: ${what}`)
  for (const path of paths) {
    if (!isWhole(readFileSync(join(root, path), 'utf8'))) fail('torn', path)
  }
  const log = git(root, 'rev-list', '--reverse', 'HEAD').split('\n')
  const unknown = log.slice(known.length)
  if (known.some((sha, at) => log[at] !== sha)) fail('commits', 'an acknowledged commit is missing')
  if (unknown.length > 1) fail('commits', `${unknown.length} commits that were not acknowledged`)
  for (const sha of log.slice(Math.max(1, known.length - 1))) {
    const changed = git(root, 'diff-tree', '-r', '--name-only', '--no-commit-id', sha)
    const [first, second] = paths.map((path) => git(root, 'show', `${sha}:${path}`))
    if (changed !== paths.join('\n') || first !== second || !isWhole(`${first}\n`)) fail('commits', `${sha} is not whole: ${changed}`)
  }
  known.push(...unknown)
  const staged = git(root, 'diff-index', '--cached', '--name-only', 'HEAD')
  if (staged !== 'boat.ts') fail('index', `it differs from HEAD in ${staged}`)
  const locks = readdirSync(join(root, '.git'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.lock'))
  if (locks.length > 0) fail('locks', locks.join(', '))
  const runs = readdirSync(join(root, '.git/spec-cockpit'))
  const temporaries = [...readdirSync(root), ...readdirSync(join(root, 'docs'))].filter((name) => name.endsWith('.tmp'))
  // One belongs to the process that has just started.
  const folders = readdirSync(temporary)
    .filter((name) => name.startsWith('spec-cockpit-'))
    .slice(1)
  const orphans = [...runs, ...temporaries, ...folders]
  if (orphans.length > 0) fail('orphans', orphans.join(', '))
}

function isWhole(text: string): boolean {
  return /^text(?: \d+-\d+)?\n$/.test(text)
}

function git(root: string, ...args: string[]): string {
  return execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim()
}

/** git leads a group of its own; a hook of it that has been found alone is killed alone. */
function killGroup(pid: number): void {
  for (const target of [-pid, pid]) {
    try {
      process.kill(target, 'SIGKILL')
    } catch {
      // It has ended, or leads no group.
    }
  }
}
