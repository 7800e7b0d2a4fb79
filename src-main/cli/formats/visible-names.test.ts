import { expect, it } from 'vitest'
import { judge } from '#spec'
import { formats } from './index'

const conflict = '# Ropes\n\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n'
const path = 'docs/\u202edm.SPEC.md'
const judgement = judge({
  documents: [
    { path: 'SPEC.md', text: '# Harbour\n\nTODO: name the \u202eberths\u001b[31m\n' },
    { path, text: conflict },
    { path: 'docs/قرار.md', text: conflict },
  ],
  unreadable: [],
  configuration: null,
  deadLinks: null,
  history: { kind: 'unknown', reason: 'no repository.' },
  today: '2026-06-15',
})
const options = { root: '/harbour', hasColours: false, requestedStage: null, hasPassed: false }

it('for people, control and direction characters of names are shown as escapes, and Arabic stays', () => {
  const text = formats.text?.(judgement, options) ?? ''
  expect(text).toContain('docs/\\u202edm.SPEC.md:')
  expect(text).toContain('docs/قرار.md:')
  expect([text.includes('\u202e'), text.includes('\u001b')]).toEqual([false, false])
})

it.each(['markdown', 'html'])('in a report in %s too', (name) => {
  const text = formats[name]?.(judgement, { ...options, root: '/har\u202ebour\u0007' }) ?? ''
  expect(text).toMatch(/docs\/\\{1,2}u202edm\.SPEC\.md/)
  expect(text).toContain('قرار')
  expect(['\u202e', '\u0007', '\u001b'].filter((hidden) => text.includes(hidden))).toEqual([])
})

it('for programs the name is the real one', () => {
  const { findings } = JSON.parse(formats.json?.(judgement, options) ?? '') as { findings: { path: string }[] }
  expect(findings.map((finding) => finding.path)).toContain(path)
})
