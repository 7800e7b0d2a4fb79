import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeAtomically, writeAtomicallySync } from './atomic-write'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'atomic-write-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const writers = {
  writeAtomically: (target: string, bytes: Uint8Array) => writeAtomically(target, bytes, 0o600),
  writeAtomicallySync: async (target: string, bytes: Uint8Array) => writeAtomicallySync(target, bytes),
}

describe.each(Object.entries(writers))('%s', (_name, write) => {
  it('replaces the file and leaves nothing beside it', async () => {
    const target = join(folder, 'settings.json')
    writeFileSync(target, 'old')
    await write(target, Buffer.from('new'))
    expect(readFileSync(target, 'utf8')).toBe('new')
    expect(readdirSync(folder)).toEqual(['settings.json'])
  })

  it('leaves nothing behind when the target cannot be replaced', async () => {
    const target = join(folder, 'settings.json')
    mkdirSync(target)
    await expect(write(target, Buffer.from('new'))).rejects.toThrow()
    expect(readdirSync(folder)).toEqual(['settings.json'])
  })

  it('throws file system errors', async () => {
    await expect(write(join(folder, 'missing', 'settings.json'), Buffer.from('new'))).rejects.toThrow(/ENOENT/)
  })
})

it('gives the file the requested mode', async () => {
  const target = join(folder, 'entry.json')
  writeFileSync(target, 'old')
  chmodSync(target, 0o644)
  await writeAtomically(target, Buffer.from('new'), 0o600)
  expect(statSync(target).mode & 0o777).toBe(0o600)
})
