import { afterEach, expect, test } from 'vitest'
import { openJournal, openKeptTexts } from '../files/index'
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
