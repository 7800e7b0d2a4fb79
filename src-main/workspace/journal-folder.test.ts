import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDiscardedTexts, openJournal } from '../files/index'
import { carryJournal, discardedFolder, journalFolder } from './journal-folder'

let data: string

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'journal-folder-'))
})
afterEach(() => rm(data, { recursive: true, force: true }))

const journalOf = (root: string) => openJournal(journalFolder(data, root))
const discardedOf = (root: string) => openDiscardedTexts(join(journalFolder(data, root), discardedFolder))
const unsaved = (text: string) => ({ text, baseHash: null, savingHash: null })

test('unsaved and discarded texts go along to the place of a moved repository', async () => {
  await journalOf('/old').write('SPEC.md', unsaved('unsaved'))
  await discardedOf('/old').keep('SPEC.md', 'discarded', 'discarded')
  await carryJournal(data, '/old', '/new')
  expect(await journalOf('/new').list()).toMatchObject([{ path: 'SPEC.md', text: 'unsaved' }])
  expect(await discardedOf('/new').list()).toMatchObject([{ path: 'SPEC.md', text: 'discarded' }])
})

test('what the new place has already stays, and an empty journal is nothing to carry', async () => {
  await journalOf('/old').write('SPEC.md', unsaved('old'))
  await journalOf('/new').write('SPEC.md', unsaved('new'))
  await carryJournal(data, '/old', '/new')
  await carryJournal(data, '/nothing', '/new')
  expect(await journalOf('/new').list()).toMatchObject([{ text: 'new' }])
  expect(await discardedOf('/new').list()).toEqual([])
})
