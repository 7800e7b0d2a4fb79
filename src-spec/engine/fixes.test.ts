import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Example } from '../checks/check'
import { checks } from '../checks/index'
import { corpus } from '../fixtures/corpus/index'
import { clean, mutations } from '../fixtures/mutations'
import { shop } from '../fixtures/shop'
import { workspaceOf } from '../testing/check-tester'
import { tryFixes } from '../testing/fix-faults'

const fixtures = join(import.meta.dirname, '../fixtures')

function examples(): readonly (readonly [string, Example])[] {
  const committed = (documents: Readonly<Record<string, string>>): Example => ({ documents, committed: documents, finds: [] })
  return [
    ...checks.flatMap(({ id, examples }) =>
      examples.flatMap((example, index) => (example.finds.length === 0 ? [] : [[`example ${index + 1} of ${id}`, example] as const])),
    ),
    ...corpus.map(({ name, documents, beside }) => [name, { ...committed({ ...shop, ...documents }), ...beside }] as const),
    ...mutations.map(({ check, name = check, path, seed, committed: baseline, beside }) => {
      const documents = path === undefined ? clean : { ...clean, [path]: seed(clean[path] ?? '') }
      return [`mutation ${name}`, { documents, committed: { ...documents, ...baseline?.(clean) }, finds: [], ...beside }] as const
    }),
    ...(['decisions', 'contract'] as const).flatMap((folder) =>
      readdirSync(join(fixtures, folder)).map((file) => {
        const path = folder === 'decisions' ? 'DECISION_LOG.md' : 'SPEC.md'
        return [`${folder}/${file}`, committed({ ...shop, [path]: readFileSync(join(fixtures, folder, file), 'utf8') })] as const
      }),
    ),
  ]
}

describe('a fix causes no other finding and destroys nothing that is true', () => {
  it('in the fixtures', () => {
    let fixes = 0
    const faults = examples().flatMap(([name, example]) => {
      const trial = tryFixes(workspaceOf(example))
      fixes += trial.fixes
      return trial.faults.map(({ check, place, title, fault }) => `${name}: ${check} ${place.path}:${place.line} "${title}" ${fault}`)
    })
    expect(faults).toEqual([])
    expect(fixes).toBeGreaterThan(100)
  })
})
