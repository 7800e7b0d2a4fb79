import { parseAst } from 'vite'
import { expect, test } from 'vitest'
import { findDynamicImports } from './no-dynamic-import.mjs'

test.each([
  "const a = () => import('node:fs')",
  "const a = async () => { const b = await import ( './b.cjs' ) }",
  'function a(name) { return [import(/* any */ name)] }',
  "import/* late */('node:fs')",
])('%s is found', (code) => {
  const before = `${'"use strict";'.repeat(20)}\n`
  const [place, ...others] = findDynamicImports(`${before}${code}`, parseAst)
  expect(place).toContain(code.slice(code.indexOf('import')))
  expect(place?.length).toBeLessThan(200)
  expect(others).toEqual([])
})

test.each([
  "const a = 'Call import(name) instead.'",
  "// import('node:fs')\nconst a = 1",
  'const a = `import(name)`',
  'const a = { import(name) { return name } }.import(1)',
  "const a = require('node:fs')",
])('%s calls no import()', (code) => {
  expect(findDynamicImports(code, parseAst)).toEqual([])
})
