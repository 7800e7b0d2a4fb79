import { expect, test } from 'vitest'
import { mutationsOf } from './mutations.mjs'

const changes = (text: string) => mutationsOf(text).map(({ before, after }) => `${before} → ${after}`)

test('operators and constants are changed', () => {
  expect(changes('const a = b === c && !d ? e ?? f : g')).toEqual(['&& → ||', '=== → !==', '! → ', '?? → &&'])
  expect(changes('function f() { return date.getMonth() + 1 <= 12 }')).toEqual(['<= → <', '+ → -', '1 → 2', '12 → 13'])
  expect(changes('const isOpen = (true as const)')).toEqual(['true → false'])
})

test('comments, texts, regular expressions, types, imports and names are left alone', () => {
  expect(changes("// a === b\n/** 1 && 2 */\nconst a = 'b === c' + 'd'\nconst d = /x{1,2} && y/\n")).toEqual([])
  expect(changes("import { a } from './b-1'\ninterface A {\n  readonly ok: true\n}\ntype B = 1 | 2\nconst c = { 3: f<4>() }")).toEqual([])
})
