import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { convertToUtf8 } from './convert-to-utf8'
import { readDocument } from './read-document'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'utf16-'))
})
afterEach(() => rmSync(root, { recursive: true }))

const text = '# Berths ⚓\r\n\r\nSeven, 七.'
const little = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
const big = Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le').swap16()])

it.each([
  ['UTF-16 LE', little],
  ['UTF-16 BE', big],
])('writes %s as UTF-8 with its own line endings, and keeps the text from which the bytes come', async (encoding, bytes) => {
  writeFileSync(join(root, 'SPEC.md'), bytes)
  expect(await readDocument(root, 'SPEC.md')).toMatchObject({ kind: 'unreadable', isUtf16: true })
  const conversion = await convertToUtf8(root, 'SPEC.md')
  expect(conversion).toMatchObject({ kind: 'text', encoding, original: text })
  expect(readFileSync(join(root, 'SPEC.md'))).toEqual(bytes)
  if (conversion.kind !== 'text') throw new Error(conversion.reason)
  expect(await conversion.write()).toMatchObject({ ok: true })
  expect(readFileSync(join(root, 'SPEC.md'), 'utf8')).toBe(text)
})

it('refuses other bytes, and a file that was changed since', async () => {
  writeFileSync(join(root, 'a.md'), text)
  writeFileSync(join(root, 'b.md'), Buffer.concat([little, Buffer.from([7])]))
  for (const path of ['a.md', 'b.md', 'none.md', '../a.md']) expect((await convertToUtf8(root, path)).kind).toBe('refused')
  writeFileSync(join(root, 'c.md'), little)
  const conversion = await convertToUtf8(root, 'c.md')
  writeFileSync(join(root, 'c.md'), 'newer')
  if (conversion.kind !== 'text') throw new Error(conversion.reason)
  expect(await conversion.write()).toMatchObject({ ok: false, code: 'newer-on-disk' })
  expect(readFileSync(join(root, 'c.md'), 'utf8')).toBe('newer')
})
