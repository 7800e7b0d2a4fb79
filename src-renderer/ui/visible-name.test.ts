import { expect, it } from 'vitest'
import { visibleName as shownByCommand, visibleText as textOfCommand } from '#spec'
import { visibleName, visibleText } from './visible-name'

it.each([
  ['specs/\u202edm.cexe.md', 'specs/\\u202edm.cexe.md'],
  ['a\u2066b\u2069', 'a\\u2066b\\u2069'],
  ['\u200eD-1\u200f\u061c', '\\u200eD-1\\u200f\\u061c'],
  ['a\u001b[31m\n\u007f\u0085', 'a\\u001b[31m\\u000a\\u007f\\u0085'],
  ['SPEC\u200b.md\ufeff', 'SPEC\\u200b.md\\ufeff'],
  ['a\u2028b\u2060c\u3164', 'a\\u2028b\\u2060c\\u3164'],
  ['a\u{e0041}\u{e007f}', 'a\\u{e0041}\\u{e007f}'],
  ['a\u0000b', 'a\\u0000b'],
])('%j is shown as %j', (name, shown) => {
  expect([visibleName(name), shownByCommand(name)]).toEqual([shown, shown])
})

it.each([
  'SPEC.md',
  'قرار.md',
  'ספינה/ACTIVE_SPEC.md',
  '数据库',
  'é\u0301',
  '🚢\u200d',
  'a b\u00a0c',
  'a\\u202e',
  'می\u200cخواهم',
  'ភាសា\u200bខ្មែរ',
  'Daten\u00adbank',
  '葛\u{e0100}城',
])('%j stays', (name) => {
  expect([visibleName(name), shownByCommand(name)]).toEqual([name, name])
})

it('the output of a program keeps its line breaks and tabs', () => {
  const output = 'berth.md:\r\n\t\u001b[31mnot formatted\u202e\n'
  const shown = 'berth.md:\r\n\t\\u001b[31mnot formatted\\u202e\n'
  expect([visibleText(output), textOfCommand(output), visibleText(shown)]).toEqual([shown, shown, shown])
})
