import { expect, it } from 'vitest'
import { spacedLetters } from './spaced-letters'

it('holds the letters of scripts with spaces, and no letter of another script, digit or sign', () => {
  const own = new RegExp(`^[${spacedLetters}]$`, 'u')
  const known = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}]$/u
  const letters = Array.from({ length: 0x870 }, (_, code) => String.fromCodePoint(code)).filter((letter) => /\p{L}/u.test(letter))
  const isRare = /[\u02e0-\u02e4\u03e2-\u03ef]/u
  expect(letters.filter((letter) => own.test(letter) !== known.test(letter) && !isRare.test(letter))).toEqual([])
  for (const other of ['の', '数', '데', 'א', '7', '٣', '_', '-', '،', '×', '÷', '´', '。', '\u200b']) expect(other).not.toMatch(own)
  for (const mark of ['\u0301', '\u064e', '\ufe0f']) expect(mark).toMatch(own)
})
