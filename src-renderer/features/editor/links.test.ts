import { markdown, markdownLanguage } from '@codemirror/lang-markdown'
import { EditorState } from '@codemirror/state'
import { expect, it } from 'vitest'
import { targetAt } from './links'

/** The target of what is between `«` and `»`, at its first character. */
function target(marked: string): string | null {
  const state = EditorState.create({ doc: marked.replace(/[«»]/g, ''), extensions: markdown({ base: markdownLanguage }) })
  return targetAt({ state } as Parameters<typeof targetAt>[0], marked.indexOf('«'))
}

it('reads the target of a link in any form', () => {
  expect(target('See [the «map»](docs/map.md#berths).')).toBe('docs/map.md#berths')
  expect(target('See [`«map»`](docs/map.md).')).toBe('docs/map.md')
  expect(target('![the «map»](docs/map.png)')).toBe('docs/map.png')
  expect(target('See <https://«harbour».example>.')).toBe('https://harbour.example')
  expect(target('See [the «map»][Map of berths].\n\n[map  of berths]: docs/map.md\n')).toBe('docs/map.md')
  expect(target('See [«map»].\n\n[map]: <docs/map.md> "A map"\n')).toBe('docs/map.md')
})

it('reads a path in a code span as a link from the root, and no other code', () => {
  expect(target('In `«src»/berths/row.ts` and elsewhere')).toBe('/src/berths/row.ts')
  expect(target('In `«ACTIVE»_SPEC.md`')).toBe('/ACTIVE_SPEC.md')
  for (const code of ['`«npm» test`', '`«a».b`', '`«v»1.2`', '`«GET» /berths`']) expect(target(code)).toBeNull()
})

it('finds none in plain text, or where a label is not defined', () => {
  expect(target('The «map» is here')).toBeNull()
  expect(target('The [«map»][none]')).toBeNull()
})
