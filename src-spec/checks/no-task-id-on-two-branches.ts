import { type TaskId, taskIdsOf } from '../kinds/tasks/task-ids'
import { place } from '../text/place'
import { wordOverlap } from '../text/word-overlap'
import { defineWorkspaceCheck } from './check'

/** Texts that share more of their words are one task, reworded. */
const maxOverlap = 0.34

const path = 'specs/004-ropes/tasks.md'
const before = tasks('T001 Measure the pier')

export const noTaskIdOnTwoBranches = defineWorkspaceCheck({
  id: 'no-task-id-on-two-branches',
  scope: 'workspace',
  severity: 'warning',
  what: 'A branch that is not merged has added another task with the same id to the same document.',
  why: 'After the merge the id names two tasks, or one of them is lost.',
  remedy:
    'Give the task that is merged last the next free id. The 50 newest local and remote-tracking branches of the last half year are compared.',
  examples: [
    {
      documents: { [path]: tasks('T001 Measure the pier', 'T002 Cut a rope') },
      committed: { [path]: before },
      branches: onBranch(tasks('T001 Measure the pier', 'T002 [P] Paint both oars')),
      finds: ['T002'],
    },
    // The same task, one that is not new on both, and another id.
    {
      documents: { [path]: tasks('T001 Measure the pier', 'T002 Cut a rope') },
      committed: { [path]: before },
      branches: onBranch(tasks('T001 Measure the pier', '**T002** [P] [US1] Cut a long rope')),
      finds: [],
    },
    {
      documents: { [path]: tasks('T001 Measure the pier') },
      committed: { [path]: before },
      branches: onBranch(tasks('T001 Paint both oars')),
      finds: [],
    },
    {
      documents: { [path]: tasks('T001 Measure the pier', 'T002 Cut a rope') },
      committed: { [path]: before },
      branches: onBranch(tasks('T001 Measure the pier', 'T003 Paint both oars')),
      finds: [],
    },
    // One of the new tasks is here already, so that the others were edited here since.
    {
      documents: { [path]: tasks('T001 Measure the pier', 'T002 Cut a rope', 'T003 Splice it') },
      committed: { [path]: before },
      branches: onBranch(tasks('T001 Measure the pier', 'T002 Cut a rope', 'T003 Paint both oars')),
      finds: [],
    },
  ],
  *find({ history, documents }) {
    const others = history.kind === 'known' ? (history.branches?.taskLists ?? []) : []
    const told = new Set<string>()
    for (const { branch, path: changed, before: earlier, after } of others) {
      const document = documents.find((one) => one.path === changed)
      if (!document || told.has(changed)) continue
      const known = new Set(earlier.flatMap((text) => [...taskIdsOf(text).keys()]))
      const added = [...taskIdsOf(document.text)].filter(([id]) => !known.has(id))
      const [first, ...more] = collisions(added, taskIdsOf(after))
      if (!first) continue
      told.add(changed)
      const rest = more.length === 0 ? '' : ` and ${more.length} more`
      yield {
        message: `Branch ${branch} has added another ${first[0]}${rest} to this document. Give one of them the next free id before both are merged.`,
        place: place(changed, document.outline, first[1].range),
        key: branch,
      }
    }
  },
})

/** The added ids that the other branch uses for another task; none where one of them is the same task on both. */
function collisions(added: readonly (readonly [string, TaskId])[], others: ReadonlyMap<string, TaskId>) {
  const shared = added.filter(([id]) => others.has(id))
  const isSame = ([id, { title }]: readonly [string, TaskId]) => wordOverlap(title, others.get(id)?.title ?? '') > maxOverlap
  return shared.some(isSame) ? [] : shared
}

function onBranch(after: string) {
  return { features: [], taskLists: [{ branch: 'oars', path, before: [before], after }], base: null }
}

function tasks(...lines: readonly string[]): string {
  return `# Tasks: Ropes\n\n${lines.map((line) => `- [ ] ${line}\n`).join('')}`
}
