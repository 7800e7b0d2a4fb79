import fc from 'fast-check'
import { expect, it } from 'vitest'
import { checks } from '../checks/index'
import { shop } from '../fixtures/shop'
import type { DocumentText, Workspace } from '../model/workspace'
import { workspaceOf } from '../testing/check-tester'
import { createJudge, judge } from './judge'

/** Documents of every kind and convention: our own trio, and one example of each check that compares documents. */
const documents = {
  ...Object.assign({}, ...checks.flatMap(({ scope, examples }) => (scope === 'workspace' ? [examples.at(-1)?.documents ?? {}] : []))),
  ...shop,
} as Readonly<Record<string, string>>
const paths = Object.keys(documents).sort()
const start = workspaceOf({ documents, committed: documents, finds: [] })

const words = fc.constantFrom(
  '\n## More\n\n- [ ] T900 [US9] Tie the ropes\n',
  '\n<<<<<<< ours\n- Database: MongoDB\n=======\n- Database: Redis\n>>>>>>> theirs\n',
  '\n| D-900 | 2026-06-01 | Ropes | Accepted |\n',
  '\n**Status**: Superseded by D-900\n\n[ropes](gone.md)\n',
  '\n### Requirement: Ropes\n\nThe system MUST tie ropes within 5 s.\n',
)
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('type' as const), path: fc.constantFrom(...paths), text: words }) },
  fc.record({ kind: fc.constant('remove' as const), path: fc.constantFrom(...paths) }),
  fc.record({ kind: fc.constant('add' as const), path: fc.constantFrom('specs/900-ropes/spec.md', 'docs/adr/0900-ropes.md'), text: words }),
  fc.record({ kind: fc.constant('day' as const), today: fc.constantFrom('2026-06-15', '2027-01-01') }),
  fc.record({ kind: fc.constant('ignore' as const), pattern: fc.constantFrom('specs/**', 'openspec/**', 'none/**') }),
  fc.constant({ kind: 'commit' as const }),
)

function take(workspace: Workspace, one: typeof step extends fc.Arbitrary<infer Step> ? Step : never): Workspace {
  const put = (path: string, change: (text: string) => string | null): Workspace => {
    const known = workspace.documents.find((document) => document.path === path)
    const others = workspace.documents.filter((document) => document !== known)
    const text = change(known?.text ?? '# Ropes\n')
    const all: readonly DocumentText[] = text === null ? others : [...others, { path, text }]
    return { ...workspace, documents: all.toSorted((a, b) => (a.path < b.path ? -1 : 1)) }
  }
  if (one.kind === 'remove') return put(one.path, () => null)
  if (one.kind === 'type' || one.kind === 'add') return put(one.path, (text) => text + one.text)
  if (one.kind === 'day') return { ...workspace, today: one.today }
  if (one.kind === 'ignore')
    return { ...workspace, configuration: { path: 'spec-cockpit.json', text: JSON.stringify({ ignore: [one.pattern] }) } }
  const head = Object.fromEntries(workspace.documents.map(({ path, text }) => [path, text]))
  return workspace.history.kind === 'known' ? { ...workspace, history: { ...workspace.history, head, baseline: head } } : workspace
}

it('judges as from scratch when the documents that did not change are the same objects', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 2, maxLength: 5 }), (steps) => {
      const memoizedJudge = createJudge()
      memoizedJudge(start)
      let workspace = start
      for (const one of steps) {
        workspace = take(workspace, one)
        expect(memoizedJudge(workspace)).toEqual(judge(workspace))
      }
    }),
    { numRuns: 2 },
  )
})
