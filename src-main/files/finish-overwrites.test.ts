import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isInterrupted, overwrite } from '../base/overwrite'
import { finishOverwrites } from './finish-overwrites'
import { openOverwriteBackups } from './overwrite-backups'

let folder = ''
let file = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cockpit-overwrite-'))
  mkdirSync(join(folder, 'root/docs'), { recursive: true })
  file = join(folder, 'root/docs/SPEC.md')
})
afterEach(() => rmSync(folder, { recursive: true }))

const short = Buffer.from('boats at the quay\n')
const long = Buffer.from('boats at the long quay, and ropes\n')

/** Every file that writing `next` over `old` can leave when it is interrupted: after each byte, and before the cut. */
function interrupted(old: Buffer, next: Buffer): readonly Buffer[] {
  return Array.from({ length: next.length + 1 }, (_, done) => Buffer.concat([next.subarray(0, done), old.subarray(done)]))
}

/** What the file holds after the next start, and which copies were handed on. */
async function finish(disk: Buffer, old: Buffer, next: Buffer) {
  writeFileSync(file, disk)
  const backups = openOverwriteBackups(join(folder, 'backups'))
  await backups.keep({ path: 'docs/SPEC.md', old, next })
  const left: string[] = []
  await finishOverwrites(join(folder, 'root'), backups, async (backup) => {
    left.push(backup.old.toString())
  })
  return { disk: readFileSync(file), left, backups: await backups.list() }
}

describe.each([
  ['longer', short, long],
  ['shorter', long, short],
  ['empty', short, Buffer.alloc(0)],
])('a write in place of a %s text', (_name, old, next) => {
  it('is finished at the next start when it was interrupted after any byte', async () => {
    for (const disk of interrupted(old, next)) {
      const found = await finish(disk, old, next)
      expect(disk.equals(old) ? old : next).toEqual(found.disk)
      expect(found).toMatchObject({ left: [], backups: [] })
    }
  })

  it('replaces exactly the bytes that it was given', async () => {
    writeFileSync(file, old)
    expect(await overwrite(file, next, old)).toBe(old.equals(next))
    expect(readFileSync(file)).toEqual(old)
    expect(await overwrite(file, old, next)).toBe(true)
    expect(readFileSync(file)).toEqual(next)
  })
})

it('leaves a file that another program has written since, and hands the copy on', async () => {
  const other = Buffer.from('ropes\n')
  expect(isInterrupted(other, short, long)).toBe(false)
  expect(await finish(other, short, long)).toEqual({ disk: other, left: [short.toString()], backups: [] })
})

it('follows no link that the file was replaced by', async () => {
  const outside = join(folder, 'outside.md')
  writeFileSync(outside, interrupted(short, long)[5] ?? '')
  const before = readFileSync(outside)
  symlinkSync(outside, file)
  const backups = openOverwriteBackups(join(folder, 'backups'))
  await backups.keep({ path: 'docs/SPEC.md', old: short, next: long })
  await finishOverwrites(join(folder, 'root'), backups, async () => undefined)
  expect(readFileSync(outside)).toEqual(before)
  expect(await backups.list()).toHaveLength(1)
})
