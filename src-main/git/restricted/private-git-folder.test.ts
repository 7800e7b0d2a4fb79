import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { privateGitFolder, removePrivateGitFolders } from './private-git-folder'

afterEach(removePrivateGitFolders)

const plain = { format: 'sha1', shallow: [] } as const

it('is one private folder for one content, also with concurrent calls', async () => {
  const folders = await Promise.all([1, 2, 3, 4].map(() => privateGitFolder(plain)))
  expect(new Set(folders).size).toBe(1)
  const [folder = ''] = folders
  expect(readdirSync(folder).sort()).toEqual(['HEAD', 'config', 'objects', 'refs'])
  expect([readdirSync(join(folder, 'refs')), readdirSync(join(folder, 'objects'))]).toEqual([[], []])
  expect(readdirSync(dirname(folder))).toHaveLength(1)
  expect(statSync(dirname(folder)).mode & 0o077).toBe(0)
  const shallow = await privateGitFolder({ format: 'sha256', shallow: ['a'.repeat(64)] })
  expect(shallow).not.toBe(folder)
  expect(readFileSync(join(shallow, 'shallow'), 'utf8')).toBe(`${'a'.repeat(64)}\n`)
  expect(readFileSync(join(shallow, 'config'), 'utf8')).toContain('sha256')
})

it('is created again when the system has removed it', async () => {
  const first = await privateGitFolder(plain)
  rmSync(dirname(first), { recursive: true })
  const second = await privateGitFolder(plain)
  expect(dirname(second)).not.toBe(dirname(first))
  expect(existsSync(join(second, 'HEAD'))).toBe(true)
  rmSync(second, { recursive: true })
  expect(existsSync(join(await privateGitFolder(plain), 'HEAD'))).toBe(true)
})
