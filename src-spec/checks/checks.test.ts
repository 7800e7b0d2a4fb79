import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { gateDefinitions } from '../readiness/gate-definitions'
import { testCheck } from '../testing/check-tester'
import { checks } from './index'

const support = ['catalogue.ts', 'check.ts', 'index.ts']

for (const check of checks) testCheck(check)

it('lists every check file once, under the name of its file', () => {
  const files = readdirSync(import.meta.dirname).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !support.includes(name),
  )
  expect(checks.map((check) => `${check.id}.ts`).sort()).toEqual(files.sort())
})

it('lets no check be softened below what its gate counts', () => {
  for (const { severe } of gateDefinitions) {
    const counted: readonly string[] = severe === undefined || severe.checks === 'any' ? [] : severe.checks
    for (const { id, severity, policy } of checks.filter((check) => counted.includes(check.id))) {
      if (policy?.isLocked || (severity !== 'error' && severity !== severe?.least)) continue
      expect([id, policy?.leastSeverity]).toEqual([id, severe?.least])
    }
  }
})
