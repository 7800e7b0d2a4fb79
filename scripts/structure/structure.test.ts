import { expect, test } from 'vitest'
import { inRoot } from '../setup/root.mjs'
import { rooms } from '../walls/floors.mjs'
import { floorsOf, importsOf, measureStructure } from './measure.mjs'

test('the engine has at most twelve floors, no import that runs up and no circle', async () => {
  const { arrows, floors, up, circles, unknown } = await measureStructure(inRoot('src-spec'), rooms)
  expect(arrows.size).toBeGreaterThan(10)
  expect(floors).toBeLessThanOrEqual(12)
  expect({ up, circles, unknown }).toEqual({ up: [], circles: [], unknown: [] })
})

test('imports are found in every form', () => {
  const code =
    "import { a } from '../b/a'\nexport type { c } from './c'\nimport '../../d'\nconst e = () => import('../e/f')\nimport x from 'yaml'\n"
  expect(importsOf('top/one/two.ts', code)).toEqual(['top/b/a', 'top/one/c', 'd', 'top/e/f'])
})

test('a circle has no number of floors', () => {
  const arrow = (...to: string[]) => new Map(to.map((room) => [room, 1]))
  expect(
    floorsOf(
      new Map([
        ['a', arrow('b')],
        ['b', arrow('c')],
        ['c', arrow()],
      ]),
    ),
  ).toBe(3)
  expect(
    floorsOf(
      new Map([
        ['a', arrow('b')],
        ['b', arrow('a')],
      ]),
    ),
  ).toBe(Number.POSITIVE_INFINITY)
})
