import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { shop, spec } from '../fixtures/shop'
import { workspaceOf } from '../testing/check-tester'
import { judge } from './judge'
import type { Judgement } from './judgement'

const template = readFileSync(new URL('../../resources/templates/SPEC.md', import.meta.url), 'utf8')
const written = template.slice(template.indexOf('\n# ') + 1)
const blank = /\{\{[^{}\n]*\}\}|\[[^[\]\n]{2,}\]/g

function judged(specText: string): Judgement {
  const documents = { ...shop, 'SPEC.md': specText }
  return judge(workspaceOf({ documents, committed: documents, finds: [] }))
}

function placeholderGate(judgement: Judgement): string | undefined {
  return judgement.gates.find(({ id }) => id === 'no-placeholder')?.state
}

/** SPEC's template, filled but for one blank. */
function filledBut(at: number, words: string): string {
  const fill = (text: string): string => text.replace(blank, 'boats and ropes')
  return `${fill(written.slice(0, at))}${words}${fill(written.slice(at + words.length))}`
}

it('does not pass the gate of placeholders with one blank left in any section of the template below the contract', () => {
  const below = written.indexOf('\n## Architecture')
  const passed = [...written.matchAll(blank)].filter(
    ({ 0: words, index }) => index > below && placeholderGate(judged(filledBut(index, words))) === 'passed',
  )
  expect(passed.map(([words]) => words)).toEqual([])
  expect(placeholderGate(judged(filledBut(written.length, '')))).toBe('passed')
})

it('counts the blanks that are left in optional places at GO, and leads to the first one', () => {
  const one = judged(spec.replace(/\n/, '\n\n**Author**: {{AUTHOR}}\n'))
  expect([one.stage, one.percent]).toEqual(['GO', 100])
  expect(one.next).toMatchObject({
    kind: 'fill',
    sentence: 'GO. 1 blank is left in an optional place.',
    place: { path: 'SPEC.md', line: 3 },
  })
  const two = judged(spec.replace(/\n/, '\n\n**Author**: {{AUTHOR}}\n\nSold by {{TEAM_NAME}}.\n'))
  expect(two.next.sentence).toBe('GO. 2 blanks are left in optional places.')
  expect(judged(spec).next).toMatchObject({ kind: 'nothing', sentence: 'GO. Nothing stands in the way.' })
})
