import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { inRoot } from '../setup/root.mjs'
import { brokenWalls, bystanders } from './broken-walls'
import { ProjectCopy } from './project-copy'
import { withImportWalls } from './write-walls.mjs'

const wholeFiles = Object.fromEntries(brokenWalls.map(({ path, whole }) => [path, whole]))
const wholeCopy = new ProjectCopy({ ...bystanders, ...wholeFiles })

/** Every wall broken at once, one copy for the first break of each, one for the second, and so on: few runs, and no break hides another. */
const rounds = Math.max(...brokenWalls.map(({ breaks }) => breaks.length))
const brokenCopies = Array.from({ length: rounds }, (_, round) => {
  const broken = brokenWalls.flatMap(({ path, whole, breaks }) =>
    breaks[round] === undefined ? [] : [[path, `${breaks[round].line}\n${whole}`] as const],
  )
  return new ProjectCopy({ ...bystanders, ...wholeFiles, ...Object.fromEntries(broken) })
})
const refusals = brokenCopies.map((copy) => copy.lint())

afterAll(() => {
  for (const copy of [wholeCopy, ...brokenCopies]) copy.remove()
})

test('a project that keeps every wall is not refused', () => {
  expect(wholeCopy.lint()).toEqual([])
})

for (const { wall, path, breaks } of brokenWalls) {
  describe(wall, () => {
    for (const [round, { line, teaches }] of breaks.entries()) {
      test(`refused: ${line}`, () => {
        const messages = refusals[round]?.filter((refused) => refused.path === path).map(({ message }) => message) ?? []
        expect(messages.join('\n')).toMatch(teaches)
      })
    }
  })
}

test('biome.json holds the import walls as they are written in import-walls.mjs', () => {
  const text = readFileSync(inRoot('biome.json'), 'utf8')
  expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(withImportWalls(text))))
})
