import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterEach, expect, test } from 'vitest'
import { openJournal, openKeptTexts } from '../files/index'
import { newFolder, removeFolders } from '../testing/temporary-folders'
import { Documents } from './documents'
import type { DocumentsListener } from './documents-listener'
import { SymlinkConsent } from './symlink-consent'

afterEach(removeFolders)

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

function usedHeapMb(): number {
  collectGarbage()
  return process.memoryUsage().heapUsed / 2 ** 20
}

const listener: DocumentsListener = {
  onTextReplaced: () => undefined,
  onEdited: () => undefined,
  onRemoved: () => undefined,
  onUnreadableChanged: () => undefined,
  onConventionsChanged: () => undefined,
  onConfigurationChanged: () => undefined,
  onFolders: () => undefined,
  onChanged: () => undefined,
  onNotice: () => undefined,
}

async function load() {
  const root = newFolder('workspace')
  const journal = newFolder('journal')
  const documents = new Documents(root, openJournal(journal), openKeptTexts(journal), new SymlinkConsent(), listener)
  await documents.load()
  const path = 'SPEC.md'
  const read = async () => {
    await documents.refresh()
    return documents.byPath(path)
  }
  return {
    root,
    documents,
    path,
    write: (text: string) => {
      writeFileSync(join(root, path), text)
      return read()
    },
    remove: () => {
      rmSync(join(root, path))
      return read()
    },
  }
}

test('removed documents leave nothing in memory', async () => {
  const { root, documents } = await load()
  const folder = join(root, 'docs/adr')
  const comeAndGo = async (from: number, to: number) => {
    for (let round = from; round < to; round += 1) {
      mkdirSync(folder, { recursive: true })
      for (let index = 0; index < 100; index += 1) {
        writeFileSync(
          join(folder, `${String(round * 100 + index).padStart(4, '0')}-record.md`),
          `# Record ${round} ${index}\n\n${'Words. '.repeat(7_000)}\n`,
        )
      }
      await documents.refresh()
      expect(documents.all).toHaveLength(100)
      rmSync(folder, { recursive: true })
      await documents.refresh()
      expect(documents.all).toEqual([])
    }
    return usedHeapMb()
  }
  const before = await comeAndGo(0, 2)
  expect((await comeAndGo(2, 12)) - before).toBeLessThan(10)
}, 120_000)

test('a file that comes back is the same document with a new version', async () => {
  const { write, remove, documents, path } = await load()
  const first = await write('# Spec\n')
  const { id, version } = { id: first?.id, version: first?.version ?? 0 }
  await write('# Spec again\n')
  const last = documents.byPath(path)?.version ?? 0
  expect(last).toBeGreaterThan(version)
  expect(await remove()).toBeNull()
  const back = await write('# Spec\n')
  expect(back?.id).toBe(id)
  expect(back?.version).toBeGreaterThan(last)
  expect(documents.byId(id ?? '')).toBe(back)
})

test('a deleted file stays a document while it has unsaved text, and uses its file again when it comes back', async () => {
  const { write, remove, documents, path } = await load()
  const document = await write('# Spec\n')
  if (!document) throw new Error('The document was not read.')
  documents.change(document, document.version, [{ from: 0, to: 0, insert: 'typed ' }])
  expect(await remove()).toBe(document)
  expect(document.externalChange).toBe('deleted')
  expect(await write('# Spec\n')).toBe(document)
  expect([document.externalChange, document.text, documents.byId(document.id)]).toEqual(['none', 'typed # Spec\n', document])
  expect(documents.idOf(path)).toBe(document.id)
})

test('a document that only git has keeps its id when its file comes back', async () => {
  const { write, documents, path } = await load()
  const id = documents.idOf(path)
  expect(documents.idOf('ACTIVE_SPEC.md')).not.toBe(id)
  expect((await write('# Spec\n'))?.id).toBe(id)
})
