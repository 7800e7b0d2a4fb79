import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { identityOf, processNamespace } from '../../base/process-identity'
import { newFolder, removeFolders } from '../../testing/temporary-folders'
import { privateGitFolder, removePrivateGitFolders, removeStaleGitFolders } from './private-git-folder'

afterEach(() => {
  removePrivateGitFolders()
  removeFolders()
})

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
  const [second = '', ...others] = await Promise.all([1, 2, 3].map(() => privateGitFolder(plain)))
  expect(others).toEqual([second, second])
  expect(dirname(second)).not.toBe(dirname(first))
  expect(existsSync(join(second, 'HEAD'))).toBe(true)
  rmSync(second, { recursive: true })
  expect(existsSync(join(await privateGitFolder(plain), 'HEAD'))).toBe(true)
})

it('of a killed process is removed, and one of a process that runs or cannot be asked for is not', async () => {
  const own = dirname(await privateGitFolder(plain))
  const dead = `${spawnSync(process.execPath, ['--version'], { env: { ELECTRON_RUN_AS_NODE: '1' } }).pid}-1`
  const namespace = processNamespace()
  const parent = `${identityOf(process.ppid)}-${namespace}-parent`
  const reused = `${process.ppid}-1-${namespace}-reused`
  const [killed, foreign, old, earlier, link] = [
    `${dead}-${namespace}-killed`,
    `${dead}-7-foreign`,
    `${dead}-7-older`,
    'earlie',
    `${dead}-${namespace}-linked`,
  ]
  const at = (name: string) => join(tmpdir(), `spec-cockpit-git-${name}`)
  for (const name of [parent, reused, killed, foreign, old, earlier]) mkdirSync(join(at(name), 'repository'), { recursive: true })
  const aim = newFolder('aim')
  symlinkSync(aim, at(link))
  utimesSync(at(old), 1, 1)
  try {
    await removeStaleGitFolders()
    expect([killed, reused, old].filter((name) => existsSync(at(name)))).toEqual(process.platform === 'linux' ? [] : [reused])
    expect([parent, foreign, earlier, link].filter((name) => !existsSync(at(name)))).toEqual([])
    expect([existsSync(own), existsSync(aim)]).toEqual([true, true])
  } finally {
    for (const name of [parent, reused, killed, foreign, old, earlier, link]) rmSync(at(name), { recursive: true, force: true })
  }
})
