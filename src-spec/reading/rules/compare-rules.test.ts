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

it('calls a rule weakened that says should or may, unless it had that word before', () => {
  const kindsOf = (before: string, after: string) => {
    const [old, now] = [before, after].map((rule) => readDocumentTree(`# Law\n\n## Rules\n\n- ${rule}\n`))
    return old && now ? compareRules(old, now).map(({ kind }) => kind) : []
  }
  expect(kindsOf('Guests MUST pay before they leave.', 'Guests may pay before they leave.')).toEqual(['weakened'])
  expect(kindsOf('Guests MUST pay before they leave.', 'Guests pay before they leave.')).toEqual([])
  expect(kindsOf('Guests MUST pay before they may leave.', 'Guests pay before they may leave.')).toEqual([])
})

it('names each rule of a text that differs in a few', () => {
  expect(compareRules(rules('boat', 3), rules('boat', 1)).map(({ kind }) => kind)).toEqual(['removed', 'removed'])
  expect(compareRules(rules('boat', 1_100), rules('boat', 1_100))).toEqual([])
})
