import { expect, test } from 'vitest'
import { decode, encode } from '../files/index'
import { TextDocument } from './text-document'

function read(bytes: string): TextDocument {
  const decoded = decode(Buffer.from(bytes))
  if (!decoded.ok) throw new Error(decoded.reason)
  const document = new TextDocument('id', 'SPEC.md', 'unknown')
  document.takeDisk({ ...decoded, hash: 'a', modifiedAt: 0 })
  return document
}

const bytesOf = ({ text, shape }: TextDocument) => Buffer.from(encode(text, shape)).toString()

test('an edit that is undone gives the line endings of the disk back', () => {
  const bytes = 'One\r\nTwo\rThree\nFour\r\n'
  const document = read(bytes)
  const { text } = document
  document.edit([{ from: 4, to: 14, insert: '' }])
  expect(document.isDirty).toBe(true)
  document.edit([{ from: 4, to: 4, insert: text.slice(4, 14) }])
  expect(document.isDirty).toBe(false)
  document.edit([{ from: 0, to: 0, insert: 'Zero\n' }])
  expect(bytesOf(document)).toBe(`Zero\r\n${bytes}`)
})

test('a known text that an edit makes again has its line endings, until the disk is read anew', () => {
  const document = read('One\n')
  const known = { text: 'A\nB\n', shape: { hasBom: false, ending: '\r\n', exceptions: [] } } as const
  document.noteKnownTexts([known])
  document.edit([{ from: 0, to: 3, insert: 'A\nC' }])
  expect(bytesOf(document)).toBe('A\nC\n')
  document.edit([{ from: 2, to: 3, insert: 'B' }])
  expect(bytesOf(document)).toBe('A\r\nB\r\n')
  document.takeDisk({ text: 'One\n', shape: { hasBom: false, ending: '\n', exceptions: [] }, hash: 'b', modifiedAt: 0, nulLine: null })
  document.edit([{ from: 0, to: 3, insert: 'A\nB' }])
  expect(bytesOf(document)).toBe('A\nB\n')
})
