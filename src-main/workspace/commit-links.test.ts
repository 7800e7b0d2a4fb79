import { mkdirSync, readFileSync, rmSync, symlinkSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { CommitDocument } from '#bridge'
import { readDocument, saveDocument } from '../files/index'
import { commitDocuments, readHistory } from '../git/index'
import { setUpTestRepository } from '../testing/set-up-test-repository'
import { type ReaderKind, readerKinds, type TestRepository } from '../testing/test-repository'
import { linksAsCommitted } from './commit-links'

let test: TestRepository
setUpTestRepository((made) => {
  test = made
  test.commit({ 'text/spec.txt': 'one\n', 'written/ACTIVE_SPEC.md': 'plan\n', 'DECISION_LOG.md': 'D-1\n' })
})

const link = (path: string, target: string) => symlinkSync(target, join(test.root, path))
const paths = ['SPEC.md', 'docs/ACTIVE_SPEC.md', 'DECISION_LOG.md']

/** SPEC.md is a link to a file, and docs a link to a folder; both are committed. */
function commitLinks(): void {
  link('inner.txt', 'text/spec.txt')
  link('SPEC.md', './inner.txt')
  link('docs', 'written')
  test.git('add', '--all')
  test.git('commit', '--quiet', '-m', 'links')
}

async function headOf(kind: ReaderKind) {
  const documents = paths.map((path) => ({ path, kind: 'unknown' as const }))
  const reader = await test.reader(kind)
  const history = await readHistory({ reader, documents, decode: (bytes) => Buffer.from(bytes).toString(), decisionIds: async () => [] })
  if (history.kind === 'unknown') throw new Error(history.reason)
  return history
}

/** The changed documents, as the texts on disk say. */
async function changed(isDocument: (path: string) => boolean = () => false, kind: ReaderKind = 'trusted') {
  const { head } = await headOf(kind)
  const documents: CommitDocument[] = []
  for (const path of paths) {
    const read = await readDocument(test.root, path)
    const before = head[path]
    if (read.kind !== 'text' || read.text === before) continue
    const status = before === undefined ? 'added' : 'modified'
    documents.push({ id: path, path, status, before: before ?? '', after: read.text, isUnsaved: false })
  }
  return linksAsCommitted(test.root, await test.reader(kind), documents, isDocument)
}

async function commit(chosen: readonly CommitDocument[]): Promise<string> {
  const repository = await test.open()
  const base = await (await test.reader('trusted')).head()
  const outcome = await commitDocuments({ repository, base, paths: chosen.map(({ path }) => path), message: 'docs: x' })
  if (!outcome.ok) throw new Error(`${outcome.message} ${outcome.detail}`)
  return test.git('show', '--format=', '--raw', '--abbrev=4', 'HEAD').replace(/[0-9a-f]+ [0-9a-f]+ (?=[A-Z]\t)/g, '')
}

describe.each(readerKinds)('documents that are committed as links, %s', (kind) => {
  it('have the committed text and the last change of what they lead to', async () => {
    commitLinks()
    const moved = test.commit({ 'text/spec.txt': 'two\n' })
    const { head, changedIn } = await headOf(kind)
    expect(head).toEqual({ 'SPEC.md': 'two\n', 'docs/ACTIVE_SPEC.md': 'plan\n', 'DECISION_LOG.md': 'D-1\n' })
    expect(moved.startsWith(changedIn?.['SPEC.md'] ?? 'none')).toBe(true)
    expect(await changed(undefined, kind)).toEqual([])
  })

  it('are committed as the file that they lead to, once', async () => {
    commitLinks()
    test.write('text/spec.txt', 'two\n')
    test.write('written/ACTIVE_SPEC.md', 'later\n')
    const chosen = await changed(undefined, kind)
    expect(chosen).toEqual([
      { id: 'SPEC.md', path: 'text/spec.txt', status: 'modified', before: 'one\n', after: 'two\n', isUnsaved: false },
      {
        id: 'docs/ACTIVE_SPEC.md',
        path: 'written/ACTIVE_SPEC.md',
        status: 'modified',
        before: 'plan\n',
        after: 'later\n',
        isUnsaved: false,
      },
    ])
    expect(await changed((path) => path === 'written/ACTIVE_SPEC.md', kind)).toEqual(chosen.slice(0, 1))
    expect(await commit(chosen)).toBe(':100644 100644 M\ttext/spec.txt\n:100644 100644 M\twritten/ACTIVE_SPEC.md\n')
    expect(test.git('status', '--porcelain')).toBe('')
    expect(await changed(undefined, kind)).toEqual([])
  })

  it('are not read where the link of the commit leads to no file of the repository', async () => {
    link('SPEC.md', '../outside.md')
    link('DECISION_LOG.md.link', 'DECISION_LOG.md.link')
    unlinkSync(join(test.root, 'DECISION_LOG.md'))
    link('DECISION_LOG.md', 'DECISION_LOG.md.link')
    test.git('add', '--all')
    test.git('commit', '--quiet', '-m', 'links')
    expect((await headOf(kind)).head).toEqual({})
  })
})

describe('a link that is not committed yet', () => {
  it('is committed as a link, and shown as the path in it', async () => {
    link('SPEC.md', 'text/spec.txt')
    const chosen = await changed()
    expect(chosen).toMatchObject([{ path: 'SPEC.md', status: 'added', before: '', after: 'text/spec.txt' }])
    expect(await commit(chosen)).toBe(':000000 120000 A\tSPEC.md\n')
    expect(await changed()).toEqual([])
  })

  it('takes the place of a committed file, or of another link', async () => {
    commitLinks()
    unlinkSync(join(test.root, 'DECISION_LOG.md'))
    link('DECISION_LOG.md', 'text/spec.txt')
    unlinkSync(join(test.root, 'SPEC.md'))
    link('SPEC.md', 'written/ACTIVE_SPEC.md')
    const chosen = await changed()
    expect(chosen.map(({ path, after }) => [path, after])).toEqual([
      ['DECISION_LOG.md', 'text/spec.txt'],
      ['SPEC.md', 'written/ACTIVE_SPEC.md'],
    ])
    expect(await commit(chosen)).toBe(':100644 120000 T\tDECISION_LOG.md\n:120000 120000 M\tSPEC.md\n')
  })

  it('gives way to a file', async () => {
    commitLinks()
    unlinkSync(join(test.root, 'SPEC.md'))
    test.write('SPEC.md', 'own\n')
    const chosen = await changed()
    expect(chosen).toMatchObject([{ path: 'SPEC.md', before: 'one\n', after: 'own\n' }])
    expect(await commit(chosen)).toBe(':120000 100644 T\tSPEC.md\n')
  })
})

describe('a link into the git folder', () => {
  const shape = { hasBom: false, newline: '\n', exceptions: [] } as never
  it.each([
    ['SPEC.md', '.git/config', 'SPEC.md'],
    ['docs', '.git', 'docs/config'],
    ['docs', '.git/info', 'docs/SPEC.md'],
  ])('is neither read nor written: %s to %s', async (path, target, document) => {
    mkdirSync(join(test.root, '.git/info'), { recursive: true })
    test.write('.git/info/SPEC.md', 'hidden\n')
    link(path, target)
    const config = readFileSync(join(test.root, '.git/config'), 'utf8')
    expect(await readDocument(test.root, document)).toMatchObject({ kind: 'unreadable' })
    const input = { root: test.root, path: document, text: 'x', shape, baseHash: null, overwrite: true }
    expect(await saveDocument(input)).toMatchObject({ ok: false, code: 'outside' })
    expect(readFileSync(join(test.root, '.git/config'), 'utf8')).toBe(config)
    rmSync(join(test.root, path))
  })
})
