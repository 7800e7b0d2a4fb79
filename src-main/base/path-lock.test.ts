import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newFolder, removeFolders } from '../testing/temporary-folders'
import { lockFolder } from './lock-folder'
import { removeStaleLocks, withPathLock } from './path-lock'
import { identityOf, processNamespace } from './process-identity'

let folder: string
beforeEach(() => {
  folder = newFolder('locks')
})
afterEach(removeFolders)

const path = '/boats/SPEC.md'
const lock = <T>(action: () => Promise<T>, of = path) => withPathLock(of, action, Promise.resolve(folder))
const nonce = '0123456789abcdef'
const ended = () => `${spawnSync(process.execPath, ['--version'], { env: { ELECTRON_RUN_AS_NODE: '1' } }).pid}-1`

/** The name of the lock of the path. */
async function lockName(): Promise<string> {
  return lock(async () => readdirSync(folder).find((name) => !name.includes('.')) ?? '')
}

describe('the lock of a path', () => {
  it('lets one action run at a time, in any spelling that some system takes for the same file', async () => {
    let running = 0
    let most = 0
    const action = async () => {
      running += 1
      most = Math.max(most, running)
      await new Promise((done) => setImmediate(done))
      running -= 1
    }
    await Promise.all(['/boats/SPEC.md', '/boats/spec.md', '/BOATS/SPEC.md', '/boats/SPEC.md'].map((of) => lock(action, of)))
    expect([most, readdirSync(folder)]).toEqual([1, []])
  })

  it('is free for another path, and after an action that fails', async () => {
    const failed = lock(() => lock(async () => Promise.reject(new Error('a failure')), '/boats/PLAN.md'))
    await expect(failed).rejects.toThrow('a failure')
    expect(readdirSync(folder)).toEqual([])
  })

  it('of a process that has ended is taken over, by one of many', async () => {
    const name = await lockName()
    writeFileSync(join(folder, name), `${ended()}-${processNamespace()}-${nonce}`)
    let most = 0
    let running = 0
    const action = async () => {
      running += 1
      most = Math.max(most, running)
      await new Promise((done) => setImmediate(done))
      running -= 1
      return readFileSync(join(folder, name), 'utf8').startsWith(`${identityOf(process.pid)}-`)
    }
    expect(await Promise.all([1, 2, 3, 4].map(() => lock(action)))).toEqual([true, true, true, true])
    expect([most, readdirSync(folder)]).toEqual([1, []])
  })

  it.each([
    ['that runs', () => `${identityOf(process.ppid)}-${processNamespace()}-${nonce}`],
    ['that cannot be asked for', () => `${ended()}-7-${nonce}`],
    ['that has not named itself', () => ''],
  ])('of a process %s stays, and the action runs without it in the end', async (_, ownerOf) => {
    const name = await lockName()
    const owner = ownerOf()
    writeFileSync(join(folder, name), owner)
    expect(await lock(async () => 'done')).toBe('done')
    expect(readFileSync(join(folder, name), 'utf8')).toBe(owner)
    await removeStaleLocks(Promise.resolve(folder))
    expect(readdirSync(folder)).toEqual([name])
    utimesSync(join(folder, name), 1, 1)
    expect(await lock(async () => readFileSync(join(folder, name), 'utf8'))).toContain(identityOf(process.pid))
  })

  it('is removed with its file at the next start after a kill', async () => {
    const name = await lockName()
    const owner = `${ended()}-${processNamespace()}-${nonce}`
    for (const file of [name, `${name}.${owner}`, `${name}.taking-${owner}`]) writeFileSync(join(folder, file), owner)
    await lock(async () => {
      await removeStaleLocks(Promise.resolve(folder))
      expect(readdirSync(folder)).toHaveLength(2)
    }, '/boats/PLAN.md')
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('the folder of the locks', () => {
  it('is made for this user alone', async () => {
    const place = await lockFolder([folder])
    expect(place === null ? null : existsSync(place)).toBe(true)
    expect(await lockFolder([folder])).toBe(place)
    expect(await lockFolder([join(folder, 'missing'), folder])).toBe(place)
  })

  it.runIf(process.platform !== 'win32')('is not one that others can write to, or a link', async () => {
    const name = `spec-cockpit-locks-${process.getuid?.()}`
    mkdirSync(join(folder, 'open', name), { recursive: true })
    chmodSync(join(folder, 'open', name), 0o777)
    mkdirSync(join(folder, 'linked'))
    mkdirSync(join(folder, 'aim'), { mode: 0o700 })
    symlinkSync('../aim', join(folder, 'linked', name))
    expect(await lockFolder([join(folder, 'open'), join(folder, 'linked')])).toBe(null)
    let hasRun = false
    await withPathLock(
      path,
      async () => {
        hasRun = true
      },
      Promise.resolve(null),
    )
    expect(hasRun).toBe(true)
  })
})
