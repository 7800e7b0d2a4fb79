import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { lstatSync, mkdirSync, readdirSync, readFileSync, readlinkSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Outcome, Requests } from '#bridge'
import { type Cockpit, createCockpit } from '../../request-handlers'
import { Settings } from '../../settings'
import { SymlinkConsent } from '../../workspace/symlink-consent'
import { writeDocuments } from '../documents'
import { LiveValues } from './live-values'
import { type RandomMessage, randomMessages } from './random-messages'

export interface TriedMessages {
  readonly done: number
  readonly refused: number
  /** Answers without a sentence, and requests that threw. */
  readonly answers: readonly string[]
  /** Files outside the documents that changed, and what was opened elsewhere. */
  readonly effects: readonly string[]
}

export interface MessageOptions {
  /** An empty folder. */
  readonly folder: string
  readonly count: number
  readonly seed: number
  readonly workerFile: string
  readonly searchWorkerFile: string
  readonly resources: string
}

/** Everything is compared after so many messages; the repository is opened again when a message closed it. */
const messagesPerLook = 50

/** Sends random messages as a page would that is no longer ours, and looks for what they did outside the open documents. */
export async function tryMessages(options: MessageOptions): Promise<TriedMessages> {
  const folder = join(options.folder, 'outer')
  const root = join(folder, 'repository')
  makeFiles(folder, root)
  const effects: string[] = []
  const cockpit = open(options, root, (effect) => effects.push(effect))
  const answers: string[] = []
  let done = 0
  let refused = 0
  const untouched = inventory(folder, root)
  try {
    const live = new LiveValues(cockpit.requests, root)
    for (const [at, message] of randomMessages(options.count, options.seed).entries()) {
      if (at % messagesPerLook === 0) {
        effects.push(...differences(untouched, inventory(folder, root)).map((file) => `${file}, before message ${at}`))
        await live.renew()
      }
      const { answer, error } = await send(cockpit.requests, { ...message, given: live.resolve(message.given) })
      if (answer?.ok === true) done += 1
      else if (answer?.ok === false && /[.!?)]$/.test(answer.problem.message)) refused += 1
      else answers.push(`${message.name} ${JSON.stringify(message.given)?.slice(0, 300)}: ${error ?? JSON.stringify(answer)}`)
    }
    effects.push(...differences(untouched, inventory(folder, root)))
    if ('polluted' in {}) effects.push('Object.prototype has a new property')
    await live.renew()
    if ((await cockpit.current?.judgement()) === null) answers.push('the engine does not answer any more')
    return { done, refused, answers, effects }
  } finally {
    await cockpit.close()
  }
}

async function send(
  requests: Requests,
  { name, given }: RandomMessage,
): Promise<{ readonly answer: Outcome<unknown> | null; readonly error: string | null }> {
  let sent: unknown[]
  try {
    sent = structuredClone([...given])
  } catch {
    // It cannot be sent at all.
    return { answer: { ok: false, problem: { code: 'invalid', message: 'It cannot be sent.' } }, error: null }
  }
  try {
    const answer = await (requests[name] as (...given: unknown[]) => Promise<Outcome<unknown>>)(...sent)
    return { answer: structuredClone(answer), error: null }
  } catch (error) {
    return { answer: null, error: String(error) }
  }
}

function makeFiles(folder: string, root: string): void {
  mkdirSync(join(root, 'src'), { recursive: true })
  mkdirSync(join(folder, 'outside'))
  writeDocuments(root)
  for (const file of ['secret.txt', 'outside/secret.md', 'repository/src/boat.ts', 'repository/notes.txt'])
    writeFileSync(join(folder, file), 'untouched\n')
  symlinkSync('../secret.txt', join(root, 'link.md'))
  symlinkSync('../outside', join(root, 'linked'))
  for (const args of [
    ['init', '--quiet', '--initial-branch=main'],
    ['config', 'user.name', 'Test Person'],
    ['config', 'user.email', 'test@example.com'],
    ['add', '.'],
    ['-c', 'commit.gpgsign=false', 'commit', '--quiet', '--message', 'docs: begin'],
  ])
    execFileSync('git', args, { cwd: root })
}

function open(options: MessageOptions, root: string, onEffect: (effect: string) => void): Cockpit {
  const dataFolder = join(options.folder, 'data')
  mkdirSync(dataFolder)
  const settings = new Settings(join(dataFolder, 'settings.json'))
  const isInside = (path: string) => path.startsWith(`${root}/`) || path.startsWith(`${dataFolder}/`)
  return createCockpit({
    ...options,
    settings,
    dataFolder,
    version: '1.2.3',
    licencesFile: join(options.resources, 'none.json'),
    setMenu: () => undefined,
    savePreferences: (preferences) => settings.savePreferences(preferences),
    openWindow: () => undefined,
    showWindowOf: () => false,
    symlinkConsent: new SymlinkConsent(),
    chooseFolder: async () => null,
    chooseProgram: async () => null,
    saveEditor: (path) => path !== null && onEffect(`the editor is ${path}`),
    askCarrying: async () => null,
    chooseReportFile: async () => null,
    confirmReplacing: async () => false,
    copyText: () => undefined,
    openFile: async (path) => {
      if (!isInside(path)) onEffect(`${path} was opened`)
      return ''
    },
    revealFile: (path) => {
      if (!isInside(path)) onEffect(`${path} was shown`)
    },
    openAddress: async (address) => {
      if (!address.startsWith('https://')) onEffect(`${address} was opened`)
      return true
    },
    editing: { runClipboard: () => undefined },
    emit: () => undefined,
  })
}

/** What no message may change: everything but the documents, what git keeps of commits, and documents that were offered. */
function inventory(folder: string, root: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name))
  return new Map(
    files
      .filter((file) => !lstatSync(file).isDirectory() && !isChangeable(file.slice(root.length + 1), file.startsWith(`${root}/`)))
      .map((file) => [file, lstatSync(file).isSymbolicLink() ? readlinkSync(file) : hashOf(file)]),
  )
}

function isChangeable(path: string, isInRoot: boolean): boolean {
  if (!isInRoot) return false
  if (path.startsWith('.git/')) return !/^\.git\/(?:config|hooks\/|info\/)/.test(path)
  return path.endsWith('.md') && path !== 'link.md'
}

function hashOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}

function differences(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): readonly string[] {
  const names = new Set([...before.keys(), ...after.keys()])
  return [...names].filter((name) => before.get(name) !== after.get(name)).map((name) => `${name} is not as it was`)
}
