import { expect, test } from 'vitest'
import { isNamed, pathOf } from './template-path'

test('the name that the user types becomes the file name of an offer without one', () => {
  expect(isNamed('specs/*.md')).toBe(true)
  expect(pathOf('specs/*.md', ' Weigh offline, 2nd try! ')).toBe('specs/weigh-offline-2nd-try.md')
  expect(pathOf('specs/*.md', 'Größe der Körbe')).toBe('specs/größe-der-körbe.md')
  expect(pathOf('specs/*.md', '离线称重')).toBe('specs/离线称重.md')
  expect(pathOf('specs/*.md', '../../etc/passwd')).toBe('specs/etc-passwd.md')
  expect(pathOf('specs/*.md', `${'long '.repeat(30)}`)?.length).toBeLessThan(80)
})

test('without a name there is no path', () => {
  for (const name of ['', '  ', '…', '*', '../']) expect(pathOf('specs/*.md', name)).toBe(null)
})

test('any other offer has a fixed path', () => {
  expect(isNamed('docs/SPEC.md')).toBe(false)
  expect(pathOf('docs/SPEC.md', 'x')).toBe('docs/SPEC.md')
})
