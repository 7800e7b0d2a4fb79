import { expect, it } from 'vitest'
import { readDocumentTree } from '../../markdown/sections/read-document-tree'
import { compareRules } from './compare-rules'

const rules = (kind: string, count: number) =>
  readDocumentTree(
    `# Law\n\n## Rules\n\n${Array.from({ length: count }, (_, index) => `- Every ${kind}${index} MUST carry ${kind}ropes${index}.\n`).join('')}`,
  )

it('names the first rule of a text that was written anew', () => {
  const changes = compareRules(rules('boat', 1_100), rules('pier', 1_100))
  expect(changes.map((change) => ('before' in change ? change.before.text : ''))).toEqual(['Every boat0 MUST carry boatropes0.'])
})

it('names each rule of a text that differs in a few', () => {
  expect(compareRules(rules('boat', 3), rules('boat', 1)).map(({ kind }) => kind)).toEqual(['removed', 'removed'])
  expect(compareRules(rules('boat', 1_100), rules('boat', 1_100))).toEqual([])
})
