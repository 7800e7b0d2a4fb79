import { expect, it } from 'vitest'
import { visibleName as shownByCommand } from '#spec'
import { visibleName } from './visible-name'

it.each([
  ['specs/\u202edm.cexe.md', 'specs/\\u202edm.cexe.md'],
  ['a\u2066b\u2069', 'a\\u2066b\\u2069'],
  ['\u200eD-1\u200f\u061c', '\\u200eD-1\\u200f\\u061c'],
  ['a\u001b[31m\n\u007f\u0085', 'a\\u001b[31m\\u000a\\u007f\\u0085'],
])('%j is shown as %j', (name, shown) => {
  expect([visibleName(name), shownByCommand(name)]).toEqual([shown, shown])
})

it.each(['SPEC.md', 'قرار.md', 'ספינה/ACTIVE_SPEC.md', '数据库', 'é\u0301', '🚢\u200d', 'a b\u00a0c', 'a\\u202e'])('%j stays', (name) => {
  expect([visibleName(name), shownByCommand(name)]).toEqual([name, name])
})
