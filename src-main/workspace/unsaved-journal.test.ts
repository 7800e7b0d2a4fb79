import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { newTextShape, openJournal, openKeptTexts } from '../files/index'
import { newFolder, removeFolders } from '../testing/temporary-folders'
import { TextDocument } from './text-document'
import { UnsavedJournal } from './unsaved-journal'

afterEach(removeFolders)

test('a flush ends when the text is written, also by one that began before', async () => {
  const folder = newFolder('journal')
  const unsaved = new UnsavedJournal(openJournal(folder), openKeptTexts(folder), () => undefined)
  const document = new TextDocument('id', 'SPEC.md', 'unknown')
  document.restore('typed', null, null)
  unsaved.note(document)
  void unsaved.flush()
  await unsaved.flush()
  expect((await openJournal(folder).list()).map(({ text }) => text)).toEqual(['typed'])
})

test('a text that cannot be written is named, an unsaved one first, until it is written', async () => {
  const folder = join(newFolder('data'), 'journal')
  // No folder can be made there.
  writeFileSync(folder, '')
  let notice: string | null = null
  const unsaved = new UnsavedJournal(openJournal(folder), openKeptTexts(folder), (sentence) => {
    notice = sentence
  })
  await unsaved.keep({ path: 'SPEC.md', text: 'old', shape: newTextShape, why: 'unsaved when another program rewrote the file' })
  expect(notice).toMatch(/^Unsaved text of SPEC\.md would be lost/)
  const document = new TextDocument('id', 'ACTIVE_SPEC.md', 'unknown')
  document.restore('typed', null, null)
  unsaved.note(document)
  await unsaved.flush()
  expect(notice).toMatch(/^Unsaved text of ACTIVE_SPEC\.md would be lost/)
  rmSync(folder)
  await unsaved.retry()
  expect(notice).toBeNull()
  expect((await openKeptTexts(folder).list()).map(({ text }) => text)).toEqual(['old'])
})
