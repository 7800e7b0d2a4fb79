import { expect, test } from 'vitest'
import { createMutants } from './mutant-runtime.mjs'
import { mutationsOf } from './mutations.mjs'
import { withMutants } from './with-mutants.mjs'

const texts = [
  'return a === b',
  'return (a /* === */) !==\n  // here\n  b',
  'return a < b && !(a > 1) || b >= 2',
  'return (a ?? b) + (a && b) - 3 * a / (b || 1)',
  'return [a, b].map((c) => c === 1 || (c !== 2 && !c))',
  'return a && b ? true : false',
]

const none = createMutants({ active: 0, reached: null })

test('a text with all mutants, none of them switched on, answers as before and keeps its lines', () => {
  for (const text of texts) {
    const all = mutationsOf(`function f(a, b) { ${text} }`).map((mutation, at) => ({ ...mutation, id: at + 1 }))
    const changed = withMutants(`function f(a, b) { ${text} }`, all, './runtime').replace(/^import .*?; /, '')
    expect(changed.split('\n')).toHaveLength(text.split('\n').length)
    const [before, after] = [`function f(a, b) { ${text} }`, changed].map((code) => new Function('mutants', `return ${code}`)(none))
    for (const a of [0, 1, 2, null]) for (const b of [0, 1, 2, null]) expect(after(a, b), `${text} of ${a} and ${b}`).toEqual(before(a, b))
  }
})

test('the mutant that is switched on is the only change', () => {
  const text = 'function f(a, b) { return a < b && a !== 1 }'
  const all = mutationsOf(text).map((mutation, at) => ({ ...mutation, id: at + 1 }))
  const code = withMutants(text, all, './runtime').replace(/^import .*?; /, '')
  const answers = all.map(({ id }) => new Function('mutants', `return ${code}`)(createMutants({ active: id, reached: null }))(1, 2))
  // a < b || a !== 1; a <= b && a !== 1; a < b && a === 1; a < b && a !== 2
  expect(answers).toEqual([true, false, true, true])
})
