import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { Events, Outcome, Requests, Snapshot, SnapshotPatch } from '#bridge'
import { applyEdits } from '#spec'
import { type Cockpit, createCockpit } from './request-handlers'
import { Settings } from './settings'
import { buildWorker } from './testing/build-worker'
import { writeDocuments } from './testing/documents'
import { createPatchReader } from './testing/read-patches'
import { newFolder, removeFolders } from './testing/temporary-folders'
import type { CarryQuestion } from './workspace/bring-texts'
import { SymlinkConsent } from './workspace/symlink-consent'

let workerFile = ''
beforeAll(async () => {
  workerFile = await buildWorker()
})

const resources = join(import.meta.dirname, '../resources')
const eventually = { timeout: 60_000, interval: 10 }
let outer = ''
let root = ''
let dataFolder = ''
let chosen: string | null = null
let asked: CarryQuestion[] = []
let answer: boolean | null = null
let cockpit: Cockpit
let requests: Requests
let opened: string[] = []
/** Real paths of repositories that are open in other windows. */
let elsewhere: readonly string[] = []
let copied: string[] = []
let reportFile: string | null = null
let replaced: string[] = []
let revealed: string[]
let openedFiles: string[]
let chosenProgram: string | null
let emitted: { readonly name: keyof Events; readonly value: unknown }[] = []

beforeEach(() => {
  outer = newFolder('outer')
  root = join(outer, 'repository')
  mkdirSync(root)
  dataFolder = newFolder('data')
  chosen = null
  asked = []
  answer = null
  opened = []
  copied = []
  reportFile = null
  replaced = []
  revealed = []
  openedFiles = []
  chosenProgram = null
  emitted = []
  const readPatch = createPatchReader()
  elsewhere = []
  const settings = new Settings(join(dataFolder, 'settings.json'))
  cockpit = createCockpit({
    settings,
    dataFolder,
    resources,
    workerFile,
    searchWorkerFile: '',
    version: '1.2.3',
    licencesFile: join(dataFolder, 'licences.json'),
    setMenu: () => {},
    savePreferences: (preferences) => settings.savePreferences(preferences),
    openWindow: () => {},
    showWindowOf: (root) => elsewhere.includes(root),
    symlinkConsent: new SymlinkConsent(),
    chooseFolder: async () => chosen,
    chooseProgram: async () => chosenProgram,
    saveEditor: (path) => settings.saveEditor(path),
    askCarrying: async (question) => {
      asked.push(question)
      return answer
    },
    chooseReportFile: async () => reportFile,
    confirmReplacing: async (path) => replaced.push(path) < 0,
    copyText: (text) => copied.push(text),
    openFile: async (path) => (openedFiles.push(path) > 0 ? '' : 'never'),
    revealFile: (path) => void revealed.push(path),
    openAddress: async (address) => opened.push(address) > 0,
    editing: { runClipboard: () => undefined },
    emit: (name, value) => emitted.push({ name, value: name === 'snapshot' && value !== null ? readPatch(value as SnapshotPatch) : value }),
  })
  requests = cockpit.requests
})
afterEach(async () => {
  await cockpit.close()
  removeFolders()
})

const git = (folder: string, ...args: string[]) => execFileSync('git', args, { cwd: folder, encoding: 'utf8' }).trim()
const shown = () => emitted.findLast(({ name }) => name === 'snapshot')?.value as Snapshot | null | undefined

function value<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(`${outcome.problem.code}: ${outcome.problem.message}`)
  return outcome.value
}

/** Every file under a folder with the hash of its bytes. */
function inventory(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const hash = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')
  return Object.fromEntries(files.map((entry) => join(entry.parentPath, entry.name)).map((file) => [file, hash(file)]))
}

test('the welcome lists recent repositories', async () => {
  writeDocuments(root)
  expect(value(await requests.welcome())).toMatchObject({ recent: [], version: '1.2.3' })
  expect(value(await requests.snapshot())).toBeNull()
  chosen = root
  expect(value(await requests.chooseRepository()).root).toBe(root)
  expect(value(await requests.welcome()).recent).toMatchObject([{ path: root, name: 'repository' }])
  expect(value(await requests.snapshot())?.documents).toHaveLength(3)
  value(await requests.closeRepository())
  expect(shown()).toBeNull()
  expect(value(await requests.snapshot())).toBeNull()
})

test('a cancelled dialog opens nothing', async () => {
  expect(await requests.chooseRepository()).toMatchObject({ ok: false, problem: { code: 'cancelled' } })
})

test('the sample has one contradiction and can be committed to at once', async () => {
  const sample = value(await requests.openSample())
  expect(sample).toMatchObject({ isSample: true, isTrusted: true, name: 'harbour' })
  expect(git(sample.root, 'status', '--porcelain')).toBe('')
  expect(git(sample.root, 'log', '--format=%s').split('\n')).toHaveLength(2)
  await vi.waitFor(() => expect(shown()?.judgement?.conflicts.length).toBe(1), eventually)
  const conflict = shown()?.judgement?.conflicts[0]
  expect(conflict).toMatchObject({
    subject: 'database',
    winner: { place: { path: 'SPEC.md' } },
    loser: { value: 'MongoDB', place: { path: 'ACTIVE_SPEC.md' } },
  })
  expect(['DRAFT', 'ACCEPT']).toContain(shown()?.judgement?.stage)
  expect(value(await requests.welcome()).recent).toMatchObject([{ path: sample.root, name: 'harbour (sample)' }])
  writeFileSync(join(sample.root, 'SPEC.md'), '# Mine now\n')
  expect(value(await requests.openSample()).root).toBe(sample.root)
  expect(readFileSync(join(sample.root, 'SPEC.md'), 'utf8')).toBe('# Mine now\n')
})

test('trust is stored by real path', async () => {
  writeDocuments(root)
  expect(value(await requests.openRepository(root)).isTrusted).toBe(false)
  expect(value(await requests.trustRepository()).isTrusted).toBe(true)
  await vi.waitFor(() => expect(shown()?.isTrusted).toBe(true), eventually)
  expect(new Settings(join(dataFolder, 'settings.json')).isTrusted(root)).toBe(true)
})

test('opening the open repository again keeps the unsaved text', async () => {
  writeDocuments(root)
  const id = value(await requests.openRepository(root)).documents[0]?.id ?? ''
  const { version, text } = value(await requests.openDocument(id))
  value(await requests.changeDocument({ id, version, changes: [{ from: 0, to: 0, insert: 'x' }] }))
  value(await requests.openRepository(root))
  expect(value(await requests.openDocument(id)).text).toBe(`x${text}`)
})

test('a folder that is located for one that is gone gets its unsaved text only after a question', async () => {
  writeDocuments(root)
  const id = value(await requests.openRepository(root)).documents[0]?.id ?? ''
  const { version } = value(await requests.openDocument(id))
  value(await requests.changeDocument({ id, version, changes: [{ from: 0, to: 0, insert: 'x' }] }))
  rmSync(root, { recursive: true })
  const other = join(outer, 'other')
  mkdirSync(other)
  writeDocuments(other, { 'SPEC.md': '# Another\n' })
  chosen = other
  expect(await requests.locateRepository()).toMatchObject({ ok: false, problem: { code: 'cancelled' } })
  expect(asked).toMatchObject([{ from: root, to: other, unsaved: 1 }])
  answer = true
  expect(value(await requests.locateRepository()).documents.filter(({ isDirty }) => isDirty)).toEqual([])
  expect(value(await requests.recoverableTexts())).toMatchObject([{ why: `unsaved in ${root}` }])
})

test('a repository without documents is offered templates, filled with its values', async () => {
  value(await requests.openRepository(root))
  const offers = value(await requests.templates())
  expect(offers).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ path: 'SPEC.md', isCore: true, exists: false }),
      expect.objectContaining({ path: 'ACTIVE_SPEC.md', isCore: true, exists: false }),
      expect.objectContaining({ path: 'DECISION_LOG.md', isCore: true, exists: false }),
      expect.objectContaining({ path: 'CONSTITUTION.md', isCore: false, exists: false }),
      expect.objectContaining({ path: 'TECHNICAL-DESIGN.md', isCore: false, exists: false }),
      expect.objectContaining({ path: 'specs/*.md', isCore: false, exists: false }),
    ]),
  )
  expect(offers.slice(0, 3).every(({ isCore }) => isCore)).toBe(true)
  expect(offers.every(({ title }) => title !== '' && !title.includes('{{'))).toBe(true)
  value(await requests.createDocuments({ paths: ['SPEC.md', 'DECISION_LOG.md'], projectName: 'Light & $& House' }))
  const spec = readFileSync(join(root, 'SPEC.md'), 'utf8')
  expect(spec).toContain('Light & $& House')
  expect(spec).toContain(root)
  expect(spec).toMatch(/\d{4}-\d{2}-\d{2}/)
  expect(spec).not.toMatch(/\{\{(PROJECT_NAME|REPO_PATH|DATE)\}\}/)
  expect(existsSync(join(root, 'ACTIVE_SPEC.md'))).toBe(false)
  await vi.waitFor(() => expect(shown()?.documents.map(({ path }) => path)).toEqual(['DECISION_LOG.md', 'SPEC.md']), eventually)
  await vi.waitFor(() => expect(shown()?.judgement?.documents.every(({ isTemplate }) => isTemplate)).toBe(true), eventually)
  const existing = value(await requests.templates()).flatMap(({ path, exists }) => (exists ? [path] : []))
  expect(existing).toEqual(['SPEC.md', 'DECISION_LOG.md'])
})

test('created documents are published before their ids are returned', async () => {
  value(await requests.openRepository(root))
  await vi.waitFor(() => expect(shown()?.judgement).toBeTruthy(), eventually)
  const ids = value(await requests.createDocuments({ paths: ['SPEC.md', 'DECISION_LOG.md'], projectName: 'Pier' }))
  expect(ids).toHaveLength(2)
  expect(shown()?.documents.map(({ id }) => id)).toEqual(expect.arrayContaining([...ids]))
})

test('documents are created in docs/ where that is their folder, and never over a file', async () => {
  mkdirSync(join(root, 'docs'))
  value(await requests.openRepository(root))
  const paths = value(await requests.templates()).map(({ path }) => path)
  expect(paths.slice(0, 3)).toEqual(['docs/SPEC.md', 'docs/ACTIVE_SPEC.md', 'docs/DECISION_LOG.md'])
  writeFileSync(join(root, 'docs/SPEC.md'), 'mine\n')
  expect(await requests.createDocuments({ paths: ['docs/SPEC.md'], projectName: 'x' })).toMatchObject({ ok: false })
  for (const path of ['SPEC.md', '../SPEC.md', '/tmp/SPEC.md', 'docs/../../SPEC.md']) {
    expect(await requests.createDocuments({ paths: [path], projectName: 'x' })).toMatchObject({ ok: false, problem: { code: 'invalid' } })
  }
  expect(Object.keys(inventory(outer))).toEqual([join(root, 'docs/SPEC.md')])
  expect(readFileSync(join(root, 'docs/SPEC.md'), 'utf8')).toBe('mine\n')
})

test('the other kinds are created in their own folders, a feature with the given name', async () => {
  mkdirSync(join(root, '.specify'))
  writeFileSync(join(root, 'spec-cockpit.json'), '{}')
  value(await requests.openRepository(root))
  const law = '.specify/memory/constitution.md'
  expect(value(await requests.templates()).map(({ path }) => path)).toContain(law)
  const ids = value(await requests.createDocuments({ paths: [law, 'specs/größe.md', 'specs/pay-slips.md'], projectName: 'Pier' }))
  const opened = await Promise.all(ids.map(async (id) => value(await requests.openDocument(id))))
  expect(opened.map(({ path }) => path)).toEqual([law, 'specs/größe.md', 'specs/pay-slips.md'])
  expect(opened[0]?.text).toContain('# Constitution: Pier')
  expect(readFileSync(join(root, 'specs/pay-slips.md'), 'utf8')).toBe(readFileSync(join(resources, 'templates/FEATURE_SPEC.md'), 'utf8'))
  const offers = value(await requests.templates())
  expect(offers.flatMap(({ path, exists }) => (exists ? [path] : []))).toEqual([law])
  expect(offers.map(({ path }) => path)).toEqual(expect.arrayContaining(['SPEC.md', 'TECHNICAL-DESIGN.md', 'specs/*.md']))

  const before = inventory(root)
  const refused = [
    'specs/*.md',
    'specs/a/b.md',
    'specs/../x.md',
    'specs/.hidden.md',
    'specs/.md',
    'specs/a b.md',
    'specs/a.md/',
    'specs/a\n.md',
  ]
  for (const path of [...refused, 'CONSTITUTION.md', 'technical-design.md', 'specs/Pay-Slips.md', law]) {
    expect(await requests.createDocuments({ paths: ['SPEC.md', path], projectName: 'x' })).toMatchObject({
      ok: false,
      problem: { code: 'invalid' },
    })
  }
  expect(inventory(root)).toEqual(before)
})

test.each(['http://example.com/', 'file:///etc/passwd', 'javascript:alert(1)', 'https://name:word@example.com/', 'example.com', ''])(
  'the address %j is not opened',
  async (address) => {
    expect(await requests.openLink(address)).toMatchObject({ ok: false, problem: { code: 'invalid' } })
    expect(opened).toEqual([])
  },
)

test('an https address is opened after the user has confirmed it', async () => {
  value(await requests.openLink('https://example.com/a?b=c'))
  expect(opened).toEqual(['https://example.com/a?b=c'])
})

test('without a repository every request that needs one fails with a sentence', async () => {
  for (const outcome of [
    await requests.commitDraft(),
    await requests.openDocument('x'),
    await requests.templates(),
    await requests.trustRepository(),
  ]) {
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'no-repository', message: expect.stringMatching(/\.$/) } })
  }
})

test('a linked document is saved after the user consented, who is asked once until the application ends', async () => {
  writeDocuments(root)
  mkdirSync(join(root, 'docs'))
  renameSync(join(root, 'SPEC.md'), join(root, 'docs/contract-v2.md'))
  symlinkSync('docs/contract-v2.md', join(root, 'SPEC.md'))
  const disk = () => readFileSync(join(root, 'docs/contract-v2.md'), 'utf8')
  const type = async (insert: string) => {
    const id = value(await requests.openRepository(root)).documents.find(({ path }) => path === 'SPEC.md')?.id ?? ''
    const { version } = value(await requests.openDocument(id))
    value(await requests.changeDocument({ id, version, changes: [{ from: 0, to: 0, insert }] }))
    return id
  }
  const old = disk()
  const id = await type('one ')
  const asking = { ok: false, problem: { code: 'needs-link-consent', message: expect.stringContaining('Saving writes there') } }
  // Consent before the question has no effect.
  expect(await requests.saveDocument({ id, overwrite: false, followLink: true })).toMatchObject(asking)
  expect(await requests.saveDocument({ id, overwrite: true, followLink: false })).toMatchObject(asking)
  expect(disk()).toBe(old)
  value(await requests.saveDocument({ id, overwrite: false, followLink: true }))
  expect(disk()).toBe(`one ${old}`)
  expect(lstatSync(join(root, 'SPEC.md')).isSymbolicLink()).toBe(true)

  value(await requests.closeRepository())
  value(await requests.saveDocument({ id: await type('two '), overwrite: false, followLink: false }))
  expect(disk()).toBe(`two one ${old}`)

  rmSync(join(root, 'SPEC.md'))
  writeFileSync(join(root, 'docs/contract-v3.md'), disk())
  symlinkSync('docs/contract-v3.md', join(root, 'SPEC.md'))
  expect(await requests.saveDocument({ id: await type('three '), overwrite: false, followLink: false })).toMatchObject(asking)
  expect([disk(), readFileSync(join(root, 'docs/contract-v3.md'), 'utf8')]).toEqual([`two one ${old}`, `two one ${old}`])
})

test('a reply is compared with the document as it is, and taken by edits of the version that was compared', async () => {
  writeDocuments(root)
  const id = value(await requests.openRepository(root)).documents.find(({ path }) => path === 'SPEC.md')?.id ?? ''
  const { text, version } = value(await requests.openDocument(id))
  const prompt = value(await requests.documentPrompt(id))
  expect(prompt).toMatchObject({ source: { kind: 'template', file: 'SPEC.md' } })
  expect(await requests.copyText(prompt.text)).toMatchObject({ ok: true })
  expect(copied).toEqual([prompt.text])
  const reply = `${prompt.text.slice(prompt.promptLength)}\nMore boats.\n`
  const compared = value(await requests.reviewReply({ id, reply }))
  const taken = compared.review.sections.filter(({ isSuggested }) => isSuggested).map((section) => section.id)
  expect([compared.version, taken.length]).toEqual([version, 1])
  const input = { id, version, reply, taken }
  expect(value(await requests.replyEffect(input)).before).toEqual(value(await requests.replyEffect({ ...input, taken: [] })).after)
  expect(applyEdits(text, value(await requests.replyEdits(input)))).toContain('More boats.')
  expect(await requests.changeDocument({ id, version, changes: [{ from: 0, to: 0, insert: '\n' }] })).toMatchObject({ ok: true })
  expect(await requests.replyEdits(input)).toMatchObject({ ok: false, problem: { code: 'stale' } })
})

test('a report is copied, and saved where the user chooses, never over a document without a question', async () => {
  writeDocuments(root)
  value(await requests.openRepository(root))
  expect(await requests.copyReport()).toMatchObject({ ok: true })
  expect(copied[0]).toContain('# Readiness of repository')
  expect(await requests.saveReport()).toMatchObject({ ok: false, problem: { code: 'cancelled' } })
  reportFile = join(outer, 'report.html')
  writeFileSync(reportFile, 'an older report')
  expect(value(await requests.saveReport())).toEqual({ name: 'report.html' })
  expect(readFileSync(reportFile, 'utf8')).toContain('<title>Readiness of repository</title>')
  expect(replaced).toEqual([])
  const before = inventory(root)
  for (const path of ['SPEC.md', 'link.html']) {
    symlinkSync(join(root, 'SPEC.md'), join(outer, 'link.html'), 'file')
    reportFile = join(path === 'SPEC.md' ? root : outer, path)
    expect(await requests.saveReport()).toMatchObject({ ok: false, problem: { code: 'cancelled' } })
    rmSync(join(outer, 'link.html'))
  }
  expect(replaced).toEqual(['SPEC.md', 'SPEC.md'])
  expect(inventory(root)).toEqual(before)
  reportFile = join(outer, 'no-such-folder', 'report.html')
  expect(await requests.saveReport()).toMatchObject({ ok: false, problem: { code: 'failed', message: expect.stringMatching(/ENOENT/) } })
})

test('an extra key or argument makes a request invalid', async () => {
  writeDocuments(root)
  const id = value(await requests.openRepository(root)).documents[0]?.id ?? ''
  const { version, text } = value(await requests.openDocument(id))
  const change = { from: 0, to: 0, insert: 'x' }
  const ask = requests.changeDocument as (...given: unknown[]) => Promise<Outcome<unknown>>
  for (const given of [
    [{ id, version, changes: [change], extra: 1 }],
    [{ id, version, changes: [{ ...change, extra: 1 }] }],
    [{ id, version, changes: [change] }, 1],
    [{ id, version, changes: [{ ...change, insert: 'a\r\nb' }] }],
    [{ id, version: `${version}`, changes: [change] }],
    [{ id, version, changes: [{ ...change, to: 0.5 }] }],
    [],
  ]) {
    expect(await ask(...given)).toMatchObject({ ok: false, problem: { code: 'invalid' } })
  }
  expect(value(await requests.openDocument(id))).toMatchObject({ text, version })
  const follow = async (target: string) => {
    const outcome = await requests.resolveLink({ id, target })
    return outcome.ok || outcome.problem.code
  }
  expect([await follow(''), await follow('a'), await follow('a'.repeat(4097))]).toEqual(['invalid', 'not-found', 'invalid'])
})

test('opening a repository of many documents reports its progress', async () => {
  writeDocuments(root)
  mkdirSync(join(root, 'docs/adr'), { recursive: true })
  for (let index = 0; index < 120; index += 1) writeFileSync(join(root, `docs/adr/${index + 1000}-oars.md`), '# Oars\n')
  const snapshot = value(await requests.openRepository(root))
  expect(snapshot.documents).toHaveLength(123)
  expect(emitted.filter(({ name }) => name === 'openingProgress').map(({ value: progress }) => progress)).toEqual([
    { read: 100, total: 123 },
    null,
  ])
})

test('a repository that is open in another window is shown there and not opened twice', async () => {
  const folder = realpathSync(root)
  elsewhere = [folder]
  expect(await requests.openRepository(root)).toMatchObject({ ok: false, problem: { code: 'cancelled' } })
  elsewhere = []
  expect(await requests.openRepository(root)).toMatchObject({ ok: true })
  elsewhere = [folder]
  expect(await requests.openRepository(root)).toMatchObject({ ok: true, value: { root: folder } })
})

test.skipIf(process.platform === 'win32')(
  'only a document with the name of a text is opened in another program, also through a link',
  async () => {
    const root = join(newFolder('program'), 'repository')
    mkdirSync(join(root, 'docs'), { recursive: true })
    writeFileSync(join(root, 'docs/real.md'), '# Harbour\n')
    symlinkSync('docs/real.md', join(root, 'SPEC.md'))
    writeFileSync(join(root, 'run.sh'), '# Harbour\n')
    symlinkSync('run.sh', join(root, 'ACTIVE_SPEC.md'))
    const { documents } = value(await requests.openRepository(root))
    const idOf = (path: string) => documents.find((document) => document.path === path)?.id ?? ''
    expect((await requests.openInProgram(idOf('SPEC.md'))).ok).toBe(true)
    const refused = await requests.openInProgram(idOf('ACTIVE_SPEC.md'))
    expect(refused.ok ? '' : refused.problem.message).toMatch(/run\.sh is not opened/)
    expect((await requests.openInProgram('docs/real.md')).ok).toBe(false)
    expect(openedFiles).toEqual([join(root, 'docs/real.md')])
  },
)

test.skipIf(process.platform === 'win32')(
  'the program that the user chose gets the file as its one argument and no shell; none of the repository is started',
  async () => {
    const root = join(newFolder('editor'), 'ropes $(touch marked); -x')
    const folder = newFolder('programs')
    const [seen, program, own] = [join(folder, 'seen'), join(folder, 'my editor'), join(root, 'tool')]
    const script = `#!/bin/sh\nprintf '%s|' "$#" "$@" "$PWD" > '${seen}.part' && mv '${seen}.part' '${seen}'\n`
    mkdirSync(root)
    writeFileSync(join(root, 'SPEC.md'), '# Spec\n')
    for (const file of [program, own]) writeFileSync(file, script, { mode: 0o755 })
    const id = value(await requests.openRepository(root)).documents[0]?.id ?? ''
    const messageOf = async (request: Promise<Outcome>) => {
      const outcome = await request
      return outcome.ok ? null : outcome.problem.message
    }
    const choose = (path: string) => {
      chosenProgram = path
      return messageOf(requests.chooseEditor())
    }

    expect(await choose(program)).toBeNull()
    expect(value(await requests.welcome()).editor).toBe('my editor')
    expect(await messageOf(requests.openInProgram(id))).toBeNull()
    await vi.waitFor(() => expect(readFileSync(seen, 'utf8')).toBe(`1|${root}/SPEC.md|${realpathSync(homedir())}|`), eventually)
    rmSync(seen)

    expect(await choose(join(root, 'SPEC.md'))).toBe(
      'SPEC.md is not a program that can be started. Choose another program in the settings.',
    )
    expect(value(await requests.welcome()).editor).toBe('my editor')
    mkdirSync(join(folder, 'Tides.app'))
    if (process.platform !== 'darwin')
      expect(await choose(join(folder, 'Tides.app'))).toMatch(/^Tides is not a program that can be started/)
    rmSync(program)
    expect(await messageOf(requests.openInProgram(id))).toMatch(/^my editor did not start: it is not there any more\. Choose another/)
    symlinkSync(own, program)
    expect(await choose(program)).toBeNull()
    expect(await messageOf(requests.openInProgram(id))).toMatch(/^my editor lies in this repository/)
    expect(openedFiles).toEqual([])
    expect((await requests.forgetEditor()).ok).toBe(true)
    expect(await messageOf(requests.openInProgram(id))).toBeNull()
    expect(openedFiles).toEqual([join(root, 'SPEC.md')])
    expect([existsSync(seen), existsSync(join(root, 'marked')), existsSync(join(folder, 'marked'))]).toEqual([false, false, false])
  },
)

test('only the file of a document is revealed, by its id, while it is inside the repository', async () => {
  const root = join(newFolder('reveal'), 'repository')
  mkdirSync(root)
  const other = newFolder('reveal')
  mkdirSync(join(root, 'docs'))
  writeFileSync(join(root, 'docs/SPEC.md'), '# Harbour\n')
  const { documents } = value(await requests.openRepository(root))
  const id = documents[0]?.id as string
  expect((await requests.revealDocument(id)).ok).toBe(true)
  expect(revealed).toEqual([join(root, 'docs/SPEC.md')])
  expect((await requests.revealDocument('docs/SPEC.md')).ok).toBe(false)
  rmSync(join(root, 'docs'), { recursive: true })
  expect((await requests.revealDocument(id)).ok).toBe(false)
  writeFileSync(join(other, 'SPEC.md'), '# Harbour\n')
  symlinkSync(other, join(root, 'docs'))
  expect((await requests.revealDocument(id)).ok).toBe(false)
  expect(revealed).toHaveLength(1)
})

test('the list of recent repositories keeps what the last judgement said', async () => {
  writeFileSync(join(root, 'SPEC.md'), '# Spec\n\n## Hydration Contract\n\n- Database: SQLite\n')
  value(await requests.openRepository(root))
  const judgement = await cockpit.current?.judgement()
  value(await requests.closeRepository())
  const [recent] = value(await requests.welcome()).recent
  expect(recent?.last).toMatchObject({ stage: judgement?.stage, percent: judgement?.percent, next: judgement?.next.sentence, conflicts: 0 })
})
