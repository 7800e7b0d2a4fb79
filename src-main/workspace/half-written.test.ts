import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { openTestDocuments } from '../testing/open-test-documents'
import { newFolder, removeFolders } from '../testing/temporary-folders'

const before = '# Specification\n\nA boat has a berth.\n'
const after = `${before}\nA berth has a rope — of 3 m.\n`
const other: { write: () => void } = { write: () => undefined }

// Another program goes on writing while the workspace gives it time.
vi.mock('node:timers/promises', () => ({ setTimeout: async () => other.write() }))

afterEach(removeFolders)

async function open() {
  const root = newFolder('workspace')
  const file = join(root, 'SPEC.md')
  writeFileSync(file, before)
  const { documents } = await openTestDocuments(root, newFolder('data'))
  const read = async () => {
    await documents.refresh()
    return documents.byPath('SPEC.md')
  }
  other.write = () => writeFileSync(file, after)
  return { documents, file, read }
}

test.each([
  ['truncated', ''],
  ['written up to the middle of an unchanged line', before.slice(0, 20)],
  ['written up to the middle of a character', Buffer.from(after).subarray(0, Buffer.from(after).indexOf('—') + 1)],
])('a file that another program has %s is read when it is whole', async (_, part) => {
  const { file, read } = await open()
  const version = (await read())?.version ?? 0
  writeFileSync(file, part)
  expect(await read()).toMatchObject({ text: after, isDirty: false, version: version + 1, readOnlyReason: null })
})

test('unsaved text is merged with the whole file, without a conflict', async () => {
  const { documents, file, read } = await open()
  const document = documents.byPath('SPEC.md')
  if (document === null) throw new Error('There is no document.')
  documents.change(document, document.version, [{ from: 0, to: 0, insert: 'Draft\n' }])
  writeFileSync(file, '')
  expect(await read()).toMatchObject({ text: `Draft\n${after}`, isDirty: true, externalChange: 'none' })
})

test('a file that stays cut is taken, and is not waited for again', async () => {
  const { file, read } = await open()
  other.write = vi.fn(() => undefined)
  writeFileSync(file, before.slice(0, 20))
  expect(await read()).toMatchObject({ text: before.slice(0, 20), isDirty: false })
  await read()
  expect(other.write).toHaveBeenCalledTimes(1)
})

test('a conflict with a file that stays cut is not waited for again', async () => {
  const { documents, file, read } = await open()
  const document = documents.byPath('SPEC.md')
  if (document === null) throw new Error('There is no document.')
  documents.change(document, document.version, [{ from: before.length - 2, to: before.length - 1, insert: ' of 3 m.' }])
  other.write = vi.fn(() => undefined)
  writeFileSync(file, '')
  expect(await read()).toMatchObject({ isDirty: true, externalChange: 'changed' })
  await read()
  expect(other.write).toHaveBeenCalledTimes(1)
})

test('a file that an event named is read at once, unless it is half written', async () => {
  const { documents, file, read } = await open()
  writeFileSync(file, 'another text')
  await documents.refresh({ isSearchFull: false, changed: [file, join(file, '../NEW.md'), join(file, '../../outside.md')] })
  expect(documents.byPath('SPEC.md')).toMatchObject({ text: 'another text' })
  writeFileSync(file, '')
  await documents.refresh({ isSearchFull: false, changed: [file] })
  expect(await read()).toMatchObject({ text: after })
})
