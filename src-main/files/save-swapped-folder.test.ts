import { mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { canPinFolders, FolderReplacedError, openFolder } from '../base/open-folder'
import { saveIntoSwappedFolder } from '../testing/save-into-swapped-folder'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cockpit-swapped-'))
})
afterEach(() => rm(folder, { recursive: true }))

it.runIf(canPinFolders)('writes nothing outside while another process swaps the folder for a link', async () => {
  expect(await saveIntoSwappedFolder(folder, 150)).toMatchObject({ overwritten: 0, left: [] })
})

describe.each([canPinFolders, false])('a folder that is opened, pinned: %s', (isPinned) => {
  beforeEach(async () => {
    await mkdir(join(folder, 'root/docs/deep'), { recursive: true })
    await mkdir(join(folder, 'outside'))
  })
  const open = (names: readonly string[], isCreating = false) => openFolder(join(folder, 'root'), names, isCreating, isPinned)

  it('follows no link', async () => {
    await symlink('../outside', join(folder, 'root/link'))
    await symlink('docs', join(folder, 'root/inner'))
    await symlink('nowhere', join(folder, 'root/dangling'))
    await writeFile(join(folder, 'root/file'), '')
    await expect(open(['link'])).rejects.toThrow(FolderReplacedError)
    await expect(open(['inner', 'deep'])).rejects.toThrow(FolderReplacedError)
    for (const name of ['link', 'dangling', 'file']) await expect(open([name, 'new'], true)).rejects.toThrow()
    expect(await readdir(join(folder, 'outside'))).toEqual([])
  })

  it('creates missing folders only when that is wanted', async () => {
    await expect(open(['docs', 'new', 'newer'])).rejects.toThrow(/ENOENT/)
    const made = await open(['docs', 'new', 'newer'], true)
    await writeFile(made.entry('a.md'), 'a')
    await made.close()
    expect(await readFile(join(folder, 'root/docs/new/newer/a.md'), 'utf8')).toBe('a')
  })

  it('knows whether its path still leads to it', async () => {
    const docs = await open(['docs'])
    expect(await docs.isAt(join(folder, 'root/docs'))).toBe(true)
    await rename(join(folder, 'root/docs'), join(folder, 'root/aside'))
    expect(await docs.isAt(join(folder, 'root/docs'))).toBe(false)
    await symlink('../outside', join(folder, 'root/docs'))
    expect(await docs.isAt(join(folder, 'root/docs'))).toBe(false)
    await docs.close()
  })
})
