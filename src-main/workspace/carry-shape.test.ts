import { expect, test } from 'vitest'
import { decode, encode } from '../files/index'
import { carryShape } from './carry-shape'

/** The bytes of `text` with the line endings of `disk`. */
function carried(text: string, disk: string): string {
  const decoded = decode(Buffer.from(disk))
  if (!decoded.ok) throw new Error(decoded.reason)
  return Buffer.from(encode(text, carryShape(text, decoded))).toString('utf8')
}

test('lines between two edits keep their own line endings', () => {
  expect(carried('a\nnew\nb\nc\nd\nnew\ne\n', 'a\r\nb\nc\rd\r\ne\r\n')).toBe('a\r\nnew\r\nb\nc\rd\r\nnew\r\ne\r\n')
})

test('lines after a new first one keep their own line endings', () => {
  expect(carried('new\n\na\nb\n', '\na\r\nb\n')).toBe('new\n\na\r\nb\n')
})

test('lines between an edit and a changed last line, without a line break, keep their own line endings', () => {
  expect(carried('x\na\nb\nc\nlonger', 'a\nb\r\nc\nd')).toBe('x\na\nb\r\nc\nlonger')
})

test('lines after a removed one keep their own line endings', () => {
  expect(carried('b\nd\nend', 'a\nb\r\nc\nd\r\nend')).toBe('b\r\nd\r\nend')
  expect(carried('', 'a\nb\r\n')).toBe('')
  expect(carried('a\nb\n', 'a\nb\r\n')).toBe('a\nb\r\n')
})
