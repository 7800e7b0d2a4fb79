import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { checks } from './index'

const support = ['check.ts', 'catalogue.ts', 'index.ts']

it('lists every check file once, under the name of its file', () => {
  const files = readdirSync(import.meta.dirname).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !support.includes(name),
  )
  expect(checks.map((check) => `${check.id}.ts`).sort()).toEqual(files.sort())
})

it('has a test beside every check', () => {
  const tests = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.test.ts'))
  for (const check of checks) expect(tests).toContain(`${check.id}.test.ts`)
})
