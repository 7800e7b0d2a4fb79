import { expect, test } from 'vitest'
import { judge } from '#spec'
import { changedHarbour, decidedHarbour, type Files, harbour, resolvedHarbour } from './harbour.mjs'

const documents = ['SPEC.md', 'ACTIVE_SPEC.md', 'DECISION_LOG.md']
const only = (files: Files) => Object.fromEntries(documents.map((path) => [path, files[path] ?? '']))

const judged = (files: Files, committed = files) =>
  judge({
    documents: Object.entries(only(files)).map(([path, text]) => ({ path, text })),
    unreadable: [],
    configuration: null,
    deadLinks: null,
    history: {
      kind: 'known',
      head: only(committed),
      baseline: only(committed),
      specAtActive: committed['SPEC.md'] ?? null,
      changedOn: {},
      otherBranches: [],
    },
    today: '2026-11-20',
  })

test('the pictures show what their names say', () => {
  expect(judged(harbour()).conflicts).toHaveLength(1)
  expect(judged(resolvedHarbour())).toMatchObject({ stage: 'GO', percent: 100, conflicts: [] })
  expect(judged(changedHarbour(), resolvedHarbour()).changes).toMatchObject([{ isUndecided: true }])
  expect(judged(decidedHarbour(), resolvedHarbour()).changes).toMatchObject([{ decidedBy: ['009'] }])
})
