import { expect, test } from 'vitest'
import { findHeavyModules } from './light-main.mjs'

const index = { fileName: 'cockpit.cjs', moduleIds: ['/p/src-main/index.ts'], imports: ['node:fs', 'shared.cjs'] }
const windows = { fileName: 'windows.cjs', moduleIds: ['/p/src-main/window/cockpit-windows.ts'], imports: ['shared.cjs'] }
const shared = {
  fileName: 'shared.cjs',
  moduleIds: ['/p/src-spec/kinds/identities.ts', '/p/src-spec/engine/decision-reader.ts'],
  imports: [],
}
const reader = {
  fileName: 'reader.cjs',
  moduleIds: ['/p/src-spec/checks/index.ts', '/p/node_modules/ajv/dist/ajv.js'],
  imports: ['shared.cjs'],
}

test('what reads texts is refused in the files that main loads at once, and allowed in those that it loads on demand', () => {
  expect(findHeavyModules([index, windows, shared, reader])).toEqual([])
  expect(findHeavyModules([index, windows, { ...shared, imports: ['reader.cjs'] }, reader])).toEqual(reader.moduleIds)
  const judging = 'C:\\p\\src-spec\\engine\\judge.ts'
  expect(findHeavyModules([index, { ...windows, moduleIds: [...windows.moduleIds, judging] }, shared])).toEqual([judging])
})
