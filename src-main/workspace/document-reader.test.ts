import { renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openTestDocuments } from '../testing/open-test-documents'
import { newFolder, removeFolders } from '../testing/temporary-folders'
import type { Documents } from './documents'

const opened = vi.hoisted((): string[] => [])
vi.mock(import('../files/index'), async (original) => {
  const files = await original()
  return {
    ...files,
    readDocuments: (root, paths, onProgress) => {
      opened.push(...paths)
      return files.readDocuments(root, paths, onProgress)
    },
  }
})

let root = ''
let documents: Documents
beforeEach(async () => {
  root = newFolder('read')
  for (const path of ['SPEC.md', 'ACTIVE_SPEC.md']) put(path, 'boats')
  // No file counts as changed just now.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 })
  ;({ documents } = await openTestDocuments(root, newFolder('data')))
  opened.length = 0
})
afterEach(async () => {
  vi.useRealTimers()
  await documents.flush()
  removeFolders()
})

function put(path: string, text: string): void {
  writeFileSync(join(root, path), text)
  utimesSync(join(root, path), 1, 1)
}

/** As a watch reports it that does not know what changed. */
const look = () => documents.refresh({ isRereading: false })
const text = (path = 'SPEC.md') => documents.byPath(path)?.text

test('only documents that changed are opened again, and all when that is asked for', async () => {
  await look()
  expect(opened).toEqual([])
  put('SPEC.md', 'ropes')
  await look()
  expect(opened).toEqual(['SPEC.md'])
  expect(text()).toBe('ropes')
  await documents.refresh()
  expect(opened.slice(1)).toEqual(['ACTIVE_SPEC.md', 'SPEC.md'])
})

test('a document that was replaced, or went and came back, is read', async () => {
  put('next', 'ropes')
  renameSync(join(root, 'next'), join(root, 'SPEC.md'))
  await look()
  expect(text()).toBe('ropes')
  rmSync(join(root, 'SPEC.md'))
  await look()
  expect(text()).toBeUndefined()
  put('SPEC.md', 'oars')
  await look()
  expect(text()).toBe('oars')
})

test('a document that was changed shortly before it was read is read again', async () => {
  vi.setSystemTime(Date.now() - 60_000)
  put('SPEC.md', 'ropes')
  await look()
  opened.length = 0
  vi.setSystemTime(Date.now() + 60_000)
  await look()
  expect(opened).toContain('SPEC.md')
})

test('a document whose text was given up is read again, and so is one that an event names', async () => {
  const document = documents.byPath('SPEC.md')
  document?.forget()
  await look()
  expect(opened).toEqual(['SPEC.md'])
  await documents.refresh({ isSearchFull: false, isRereading: false, changed: [join(root, 'ACTIVE_SPEC.md')] })
  expect(opened.slice(1)).toEqual(['ACTIVE_SPEC.md', 'ACTIVE_SPEC.md'])
})
