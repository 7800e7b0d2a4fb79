import { renameSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { newFolder, removeFolders } from '../testing/temporary-folders'
import { stampOf } from './stamp'

afterEach(removeFolders)

const later = () => Date.now() + 10_000
const stamp = (path: string, now: number) => stampOf(statSync(path), now)

test('a file has another stamp after each change, also of the same size and with its time set back', async () => {
  const [path, next] = [join(newFolder('stamps'), 'SPEC.md'), join(newFolder('stamps'), 'next')]
  writeFileSync(path, 'boats')
  utimesSync(path, 1, 1)
  const stamps = [stamp(path, later())]
  expect(stamp(path, later())).toBe(stamps[0])
  for (const write of [
    () => writeFileSync(path, 'ropes'),
    () => {
      writeFileSync(next, 'coats')
      renameSync(next, path)
    },
  ]) {
    // The clock of the file system counts in steps of some milliseconds.
    await new Promise((done) => setTimeout(done, 20))
    write()
    utimesSync(path, 1, 1)
    stamps.push(stamp(path, later()))
  }
  expect(new Set(stamps).size).toBe(3)
  expect(stamps).not.toContain(null)
})

test('a file that was changed just now has none', () => {
  const path = join(newFolder('stamps'), 'SPEC.md')
  writeFileSync(path, 'boats')
  utimesSync(path, 1, 1)
  expect(stamp(path, Date.now())).toBeNull()
})
