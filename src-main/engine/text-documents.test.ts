import { beforeEach, expect, it } from 'vitest'
import { TextDocuments } from './text-documents'

const day = '2026-06-15'
let documents: TextDocuments
beforeEach(() => {
  documents = new TextDocuments()
})

const put = (path: string, text: string, version = 1) => documents.apply({ kind: 'text', path, version, text })
const texts = () => documents.workspace(day).documents.map(({ path, text }) => `${path}: ${text}`)

it('gives documents sorted by path, with the version of each', () => {
  put('docs/b.md', 'b')
  put('SPEC.md', 's', 3)
  put('a.md', 'a')
  expect(texts()).toEqual(['SPEC.md: s', 'a.md: a', 'docs/b.md: b'])
  const all = new Map([
    ['docs/b.md', 1],
    ['SPEC.md', 3],
    ['a.md', 1],
  ])
  expect(documents.versionChanges()).toEqual({ isComplete: true, changed: all })
})

it('applies changes to the text that is there, in the order in which they come', () => {
  put('SPEC.md', 'boats', 1)
  documents.apply({ kind: 'changes', path: 'SPEC.md', version: 2, changes: [{ from: 0, to: 1, insert: 'c' }] })
  documents.apply({ kind: 'changes', path: 'SPEC.md', version: 3, changes: [{ from: 5, to: 5, insert: '!' }] })
  expect(texts()).toEqual(['SPEC.md: coats!'])
  expect(documents.versionChanges().changed).toEqual(new Map([['SPEC.md', 3]]))
})

it('gives the versions that changed since they were asked for, and what is gone', () => {
  put('a.md', 'a')
  put('b.md', 'b')
  documents.versionChanges()
  expect(documents.versionChanges()).toEqual({ isComplete: false, changed: new Map() })
  documents.apply({ kind: 'changes', path: 'b.md', version: 2, changes: [{ from: 0, to: 0, insert: '!' }] })
  documents.apply({ kind: 'remove', path: 'a.md' })
  put('c.md', 'c')
  const changed = new Map([
    ['b.md', 2],
    ['a.md', null],
    ['c.md', 1],
  ])
  expect(documents.versionChanges()).toEqual({ isComplete: false, changed })
})

it('keeps a document that did not change as the same object, whatever happens to the others', () => {
  put('a.md', 'a')
  put('b.md', 'b')
  const [first] = documents.workspace(day).documents
  put('b.md', 'boats', 2)
  documents.apply({ kind: 'changes', path: 'b.md', version: 3, changes: [{ from: 0, to: 1, insert: 'c' }] })
  put('c.md', 'c')
  put('B.md', 'B')
  expect(texts()).toEqual(['B.md: B', 'a.md: a', 'b.md: coats', 'c.md: c'])
  expect(documents.workspace(day).documents[1]).toBe(first)
  documents.apply({ kind: 'remove', path: 'b.md' })
  put('c.md', 'oars', 2)
  expect(texts()).toEqual(['B.md: B', 'a.md: a', 'c.md: oars'])
})

it('takes no changes of a text that it was never given, or that was removed', () => {
  const change = () => documents.apply({ kind: 'changes', path: 'SPEC.md', version: 2, changes: [{ from: 0, to: 0, insert: 'x' }] })
  expect(change).toThrow('SPEC.md')
  put('SPEC.md', 'boats')
  documents.apply({ kind: 'remove', path: 'SPEC.md' })
  expect(change).toThrow('SPEC.md')
  expect(texts()).toEqual([])
  expect(documents.versionChanges().changed.size).toBe(0)
})

it('keeps the configuration apart from the documents', () => {
  expect(documents.workspace(day).configuration).toBeNull()
  put('spec-cockpit.json', '{}')
  put('SPEC.md', 's')
  expect(documents.workspace(day).configuration).toEqual({ path: 'spec-cockpit.json', text: '{}' })
  expect(texts()).toEqual(['SPEC.md: s'])
  documents.apply({ kind: 'remove', path: 'spec-cockpit.json' })
  expect(documents.workspace(day).configuration).toBeNull()
})

it('says that nothing is known of git and links until they are given', () => {
  expect(documents.workspace(day)).toMatchObject({ history: { kind: 'unknown' }, deadLinks: null, unreadable: [] })
  documents.apply({ kind: 'dead-links', paths: ['gone.md'] })
  documents.apply({ kind: 'unreadable', documents: [{ path: 'bad.md', reason: 'It is no text.', line: null }] })
  documents.apply({ kind: 'supportingFiles', supportingFiles: { telltales: ['.specify'], settings: [], manifests: [] } })
  documents.apply({ kind: 'history', history: { kind: 'unknown', reason: 'No repository.' } })
  expect(documents.workspace(day)).toMatchObject({
    deadLinks: ['gone.md'],
    unreadable: [{ path: 'bad.md' }],
    supportingFiles: { telltales: ['.specify'] },
    history: { kind: 'unknown', reason: 'No repository.' },
  })
})

it('gives the same workspace until an update or another day', () => {
  put('SPEC.md', 's')
  const first = documents.workspace(day)
  expect(documents.workspace(day)).toBe(first)
  const next = documents.workspace('2026-06-16')
  expect([next === first, next.today]).toEqual([false, '2026-06-16'])
  put('SPEC.md', 's', 2)
  expect(documents.workspace('2026-06-16')).not.toBe(next)
})
