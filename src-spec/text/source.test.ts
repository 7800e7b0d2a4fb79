import { expect, it } from 'vitest'
import { lineEnding } from './source'

it.each([
  ['a\r\nb\r\n', '\r\n'],
  ['a\nb\n', '\n'],
  ['a\r\nb\nc\r\n', '\r\n'],
  ['a\r\nb\n', '\n'],
  ['', '\n'],
])('%j has mostly %j', (text, ending) => {
  expect(lineEnding(text)).toBe(ending)
})
