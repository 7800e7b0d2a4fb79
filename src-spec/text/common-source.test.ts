import { expect, it } from 'vitest'
import { commonSource, lowerSource } from './common-source'
import { isCommonText } from './common-text'

function lowerText(text: string): string | null {
  return isCommonText(text) ? text.toLowerCase() : null
}

/** What the pattern that ignores case finds in a text, and what the pattern in lower case finds in the text in lower case. */
function bothOf(source: string, text: string): readonly [unknown, unknown] {
  const lower = lowerText(text)
  const ignoring = [...text.matchAll(new RegExp(source, 'giu'))]
  const lowered = lower === null ? null : [...lower.matchAll(new RegExp(lowerSource(source) ?? source, 'gu'))]
  return [placesOf(ignoring), lowered && placesOf(lowered)]
}

function placesOf(matches: readonly RegExpExecArray[]): unknown {
  return matches.map(({ index, 0: found, groups }) => ({
    index,
    length: found.length,
    groups: Object.entries(groups ?? {}).map(([name, group]) => [name, group?.length]),
  }))
}

it.each([
  [String.raw`\bP ?(?<Share>95|99)\b`, 'P95, p 99 and xP95'],
  ['[A-F]{2}', 'Ab CD xyz fF'],
  [String.raw`[^A-F\s]+`, 'Abc Zz é'],
  [String.raw`[\u0041-\u0043]`, 'abcd'],
  ['[ -_]+', 'Boat `a`'],
  ['[À-Þ]', 'àéþ÷×ß'],
  [String.raw`(?<![A-Za-zªºÀ-ÖØ-öø-ʸ])Über(?![\p{L}\p{N}])`, 'über ÜBER éÜBER Überall'],
  [String.raw`\S\W\D\p{L}\p{Script=Han}`, 'x- 测 A-B测'],
  ['MUSS(?:TEN)?|Straße', 'muß musste STRASSE straße'],
  ['测试|TESTS?', '单元测试, tests'],
  ['Ÿ|[Å]', 'ÿ å Å'],
])('finds with %s what the pattern that ignores case finds in %s', (source, text) => {
  const [ignoring, lowered] = bothOf(source, text)
  expect(lowered).toEqual(ignoring)
})

it('lets through no letter that a pattern in lower case would not find, or find in another length', () => {
  const letters = Array.from({ length: 0x1_0000 - 0x20 }, (_, index) => String.fromCharCode(index + 0x20)).filter(
    (letter) => lowerText(letter) !== null,
  )
  expect(letters.length).toBeGreaterThan(38_000)
  const text = letters.join('\n')
  const lowered = lowerText(text) ?? ''
  expect(lowered).toHaveLength(text.length)
  const cased = Array.from({ length: 0x1_f000 }, (_, point) => String.fromCodePoint(point)).filter(
    (letter) => letter.toLowerCase() !== letter || letter.toUpperCase() !== letter || 'ſ\u212a\u1e9e'.includes(letter),
  )
  const escapedOf = (letter: string): string => `[\\u{${letter.codePointAt(0)?.toString(16)}}]`
  for (const letter of cased.filter((one) => new RegExp(escapedOf(one), 'iu').test(text))) {
    expect([letter, ...bothOf(letter, text)]).toEqual([letter, ...bothOf(letter, text).toReversed()])
    expect([letter, ...bothOf(escapedOf(letter), text)]).toEqual([letter, ...bothOf(escapedOf(letter), text).toReversed()])
  }
})

it.each([
  'L',
  'Lu',
  'Ll',
  'N',
  'M',
  'Script=Latin',
  'Script=Cyrillic',
  'Script=Han',
  'Script=Hiragana',
  'Script=Katakana',
  'Script=Hangul',
])('finds all characters of class %s', (name) => {
  const text = Array.from({ length: 0x11_0000 }, (_, point) => String.fromCodePoint(point))
    .filter((character) => isCommonText(character) && !/[\ud800-\udfff]/u.test(character))
    .join('\n')
  for (const source of [`\\p{${name}}`, `[^\\p{${name}}]`, `[_\\p{${name}}]`]) {
    const own = new RegExp(commonSource(source) ?? '', 'gu')
    expect(placesOf([...text.matchAll(own)])).toEqual(placesOf([...text.matchAll(new RegExp(source, 'gu'))]))
    if (lowerSource(source) === null) continue
    const [ignoring, lowered] = bothOf(source, text)
    expect(lowered).toEqual(ignoring)
  }
})

it.each(['ſtop', '5 \u212a', '5 µs', 'ПРИВЕТ', 'İ', '𝐀 𐐀', '①Ⓐ', '🄀'])('takes %s for no common text', (text) => {
  expect(isCommonText(text)).toBe(false)
})

it.each(['🚢 Boat — ÉTÉ', '1. 测试：テスト 테스트', '⚠️ → ✅ ①', ''])('takes %s for a common text', (text) => {
  expect(isCommonText(text)).toBe(true)
})

it.each([String.raw`\p{Lu}\d`, String.raw`\P{L}`, String.raw`[\p{Ll}_]`])(
  'keeps a pattern that asks for the case of letters: %s',
  (source) => {
    expect(lowerSource(source)).toBeNull()
  },
)
