import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { compareDigests, describeComparison, digestFolder, digestZip } from './compare-files.mjs'

/** A zip as the format wants it: local headers with an extra field that the directory does not have, stored and deflated entries, a comment. */
function makeZip(files: Readonly<Record<string, string>>): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [index, [path, text]] of Object.entries(files).entries()) {
    const method = index % 2 === 0 ? 8 : 0
    const bytes = method === 8 ? deflateRawSync(text) : Buffer.from(text)
    const name = Buffer.from(path)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(name.length, 26)
    local.writeUInt16LE(4, 28)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(method, 10)
    entry.writeUInt32LE(bytes.length, 20)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(offset, 42)
    const whole = Buffer.concat([local, name, Buffer.alloc(4), bytes])
    locals.push(whole)
    directory.push(entry, name)
    offset += whole.length
  }
  const entries = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Object.keys(files).length, 10)
  end.writeUInt32LE(entries.length, 12)
  end.writeUInt32LE(offset, 16)
  end.writeUInt16LE(7, 20)
  return Buffer.concat([...locals, entries, end, Buffer.from('comment')])
}

async function digestsOf(files: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'spec-cockpit-compare-'))
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(folder, path, '..'), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    return await digestFolder(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const files = { electron: 'program', LICENSE: 'words', 'locales/de.pak': 'Wörter'.repeat(100), 'locales/en.pak': 'words' }

test('an archive and the folder it was made from are equal', async () => {
  const { lines, equal } = describeComparison(compareDigests(digestZip(makeZip({ 'locales/': '', ...files })), await digestsOf(files)))
  expect(equal).toBe(true)
  expect(lines).toEqual(['The same, byte for byte: 4', 'The copy is the official build.'])
})

test('a changed, a missing and an added file are named', async () => {
  const { 'locales/en.pak': _, ...fewer } = files
  const comparison = compareDigests(digestZip(makeZip(files)), await digestsOf({ ...fewer, electron: 'programme', extra: '' }))
  expect(comparison).toEqual({ same: 2, different: ['electron'], onlyOfficial: ['locales/en.pak'], onlyCopy: ['extra'] })
  expect(describeComparison(comparison).equal).toBe(false)
})

test('an empty archive proves nothing', async () => {
  expect(describeComparison(compareDigests(digestZip(makeZip({})), await digestsOf({}))).equal).toBe(false)
})

test('a file that is not a zip archive is rejected', () => {
  expect(() => digestZip(Buffer.from('PK, but no archive'))).toThrow(/not a zip archive/)
})
