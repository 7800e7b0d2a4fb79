import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { applyEdits, EngineSession, judge, type Workspace } from '#spec'
import { commitDocuments, type GitReader } from '../git/index'
import { decisionArguments } from '../requests/decisions'
import { createDocument, findTemplate, offerTemplates } from '../templates'
import { documents } from './documents'
import { randomStrings } from './random-strings'
import { makeTestRepository, readerKinds, type TestRepository } from './test-repository'

/** By door: how often a string was taken literally and how often refused, and what was neither. */
export type TriedStrings = Readonly<Record<string, { literal: number; refused: number; readonly failures: string[] }>>

/** True when the string is found again as it was given, false when it was refused with a sentence; a sentence when neither holds. */
type Door = (text: string, number: number) => boolean | string | Promise<boolean | string>

/** One string of this many goes through git, which costs a hundred times as much as the other doors. */
const gitEvery = 20

/** Uses random strings as messages, names of files, branches and documents, ids and titles, in the real services and git. */
export async function tryStrings(count: number, seed: number, templateFolder: string): Promise<TriedStrings> {
  const test = makeTestRepository()
  try {
    test.commit({ 'boat.md': 'a boat\n' })
    const before = readdirSync(test.folder)
    const quick: Readonly<Record<string, Door>> = {
      'a title and an id of a decision': tryAsDecision,
      'the name of a new document': (text, number) => tryAsDocument(test, templateFolder, text, number),
    }
    const slow: Readonly<Record<string, Door>> = {
      'the message of a commit': (text, number) => tryAsMessage(test, text, number),
      'the name of a committed file': (text, number) => tryAsFile(test, text, number),
      'the name of a branch': (text) => tryAsBranch(test, text),
    }
    const tried: TriedStrings = Object.fromEntries(
      [...Object.keys(slow), ...Object.keys(quick)].map((door) => [door, { literal: 0, refused: 0, failures: [] }]),
    )
    for (const [number, text] of randomStrings(count, seed).entries()) {
      const doors = Object.entries(number % gitEvery === 0 ? slow : quick)
      for (const [door, attempt] of doors) {
        const result = await attempt(text, number)
        const tally = tried[door]
        if (tally === undefined) continue
        if (result === true) tally.literal += 1
        else if (result === false) tally.refused += 1
        else tally.failures.push(`${JSON.stringify(text)}: ${result}`)
      }
    }
    const made = [...readdirSync(test.folder), ...readdirSync(test.root)].filter((name) => name === 'marker')
    if (made.length > 0 || readdirSync(test.folder).length !== before.length) throw new Error('A string was run, or left its folder.')
    return tried
  } finally {
    test.remove()
  }
}

async function tryAsMessage(test: TestRepository, text: string, number: number): Promise<boolean | string> {
  test.write('boat.md', `boat ${number}\n`)
  const outcome = await commit(test, ['boat.md'], text)
  if (!outcome.ok) {
    test.write('boat.md', test.git('show', 'HEAD:boat.md', '--'))
    return isSentence(outcome.message)
  }
  const written = test.git('cat-file', 'commit', 'HEAD').split('\n\n').slice(1).join('\n\n')
  return written === `${text.trimEnd()}\n` || `the commit has ${JSON.stringify(written)}`
}

async function tryAsFile(test: TestRepository, text: string, number: number): Promise<boolean | string> {
  // The system takes no other names.
  const name = text.toWellFormed().replaceAll(/[/\0]/g, '')
  if (['', '.', '..'].includes(name) || Buffer.byteLength(name) > 250 || name.toLowerCase().startsWith('.git')) return false
  writeFileSync(join(test.root, name), `a file ${number}\n`)
  const outcome = await commit(test, [name], 'docs: a file')
  if (!outcome.ok) return isSentence(outcome.message)
  const paths = test.git('diff-tree', '-r', '-z', '--no-commit-id', '--name-only', 'HEAD', '--').split('\0')
  return (paths.length === 2 && paths[0] === name) || `the commit has ${JSON.stringify(paths)}`
}

async function tryAsBranch(test: TestRepository, text: string): Promise<boolean | string> {
  const ref = `refs/heads/${text.toWellFormed().replaceAll('\0', '')}`
  try {
    test.git('check-ref-format', ref)
    test.git('update-ref', ref, 'HEAD')
  } catch {
    return false
  }
  const name = ref.slice('refs/heads/'.length)
  test.git('symbolic-ref', 'HEAD', ref)
  try {
    for (const kind of readerKinds) {
      const reader: GitReader | string = await test.reader(kind).catch(({ message }: Error) => message)
      // The replacement character may be another one, and some systems take names that differ in case for one.
      if (typeof reader === 'string') return /\ufffd|\.lock(?:\/|$)/i.test(name) ? isSentence(reader) : reader
      const { branch } = await reader.head()
      if (branch !== name) return `${kind}: ${JSON.stringify(branch)} is checked out`
      if (!(await reader.branches()).some((one) => one.name === name)) return `${kind}: it is not among the branches`
    }
    return true
  } finally {
    test.git('symbolic-ref', 'HEAD', 'refs/heads/main')
    if (name !== 'main') test.git('update-ref', '-d', ref)
  }
}

async function tryAsDocument(test: TestRepository, templateFolder: string, text: string, number: number): Promise<boolean | string> {
  const target = { root: test.root, existingPaths: [] }
  const offers = await offerTemplates(templateFolder, target)
  const path = offers.find((offer) => offer.path.includes('*'))?.path.replace('*', () => text) ?? ''
  const template = await findTemplate(templateFolder, target, path)
  if (template === null) return false
  const root = join(test.root, `new-${number}`)
  test.write(`new-${number}/keep`, '')
  const saved = await createDocument(template, root, path, { projectName: text, date: '2026-06-15' })
  if (!saved.ok) return isSentence(saved.message)
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  return (files.includes(path) && readFileSync(join(root, path), 'utf8').length > 0) || `written were ${JSON.stringify(files)}`
}

function tryAsDecision(text: string): boolean | string {
  const draft = { date: '2026-06-15', type: 'ARCH', rationale: text, status: 'Active', scope: text, extra: {} }
  const drafts = [
    { ...draft, id: text, title: text },
    { ...draft, id: 'D-900', title: `Keep boats ${text}` },
  ]
  if (!decisionArguments.decisionEdits.safeParse([drafts[0]]).success) return false
  const [path = ''] = Object.keys(documents).filter((name) => name.includes('DECISION'))
  const log = (documents as Readonly<Record<string, string>>)[path] ?? ''
  const decisionsIn = (one: string) => judge(workspaceOf(path, one)).decisions
  for (const one of drafts) {
    const edits = new EngineSession(() => workspaceOf(path, log)).decisionEdits(one)
    if (edits === null) return 'there is no log'
    if (edits.some(({ range }) => range.to > range.from)) return 'it replaces text of the log'
    const after = applyEdits(log, edits)
    if (after.split('\n').length !== log.split('\n').length + 1) return `more than a line is added: ${JSON.stringify(edits)}`
    // A row that holds a placeholder is no decision.
    if (one.id === 'D-900' && !/[<{[]/.test(text) && decisionsIn(after).filter(({ id }) => id === one.id).length !== 1)
      return 'there is no new decision'
    if (decisionsIn(after).length < decisionsIn(log).length) return 'a decision of the log is gone'
  }
  return true
}

function workspaceOf(path: string, text: string): Workspace {
  const history = { kind: 'unknown', reason: 'no repository.' } as const
  return { documents: [{ path, text }], unreadable: [], configuration: null, deadLinks: null, history, today: '2026-06-15' }
}

async function commit(test: TestRepository, paths: readonly string[], message: string) {
  const repository = await test.open()
  return commitDocuments({ repository, paths, message, base: { branch: 'main', sha: test.git('rev-parse', 'HEAD').trim() } })
}

function isSentence(message: string): false | string {
  return /[.!?]$/.test(message) ? false : `refused with ${JSON.stringify(message)}`
}
