import type { SpecDocument } from '../kinds/document'
import { isTestFile, tickedTasksWithFiles } from '../kinds/tasks/named-files'
import { memoizeByObject } from '../memo/memoize-by-object'
import { place } from '../text/place'
import { defineWorkspaceCheck } from './check'

/** One file of many is mostly written under another name; a test that is missing is mostly not written. */
const minShare = 0.25

const path = 'specs/004-ropes/tasks.md'

export const noTickedTaskWithoutFiles = defineWorkspaceCheck({
  id: 'no-ticked-task-without-files',
  scope: 'workspace',
  severity: 'info',
  what: 'Tasks are ticked, but the files that they name were never committed on any branch and are not on disk.',
  why: 'The work may have been left out, most often a test, while the feature counts as done.',
  remedy: 'Write the files, untick the tasks, or name the files that hold the work. Only a repository with its whole history is asked.',
  examples: [
    { documents: { [path]: tasks('[x] T001 Write `src/ropes.ts`') }, committed: {}, finds: [] },
    {
      documents: {
        [path]: tasks('[x] T001 Write `src/ropes.ts`', '[x] T002 Write `tests/ropes.test.ts`', '[x] T003 Test `tests/knots.test.ts`'),
      },
      committed: {},
      absentFiles: ['tests/ropes.test.ts', 'tests/knots.test.ts'],
      finds: ['T002 Write `tests/ropes.test.ts`'],
    },
    // One of many, which may have another name now.
    {
      documents: { [path]: tasks(...['ropes', 'knots', 'oars', 'sails', 'masts'].map((name) => `[x] T001 Write \`src/${name}.ts\``)) },
      committed: {},
      absentFiles: ['src/masts.ts'],
      finds: [],
    },
    // Open, to be removed or verified, an alternative, a form, and one of two files.
    {
      documents: {
        [path]: tasks(
          '[ ] T001 Write `src/ropes.ts`',
          '[x] T002 Remove `src/ropes.ts`',
          '[x] T003 Verify `src/ropes.ts`',
          '[x] T004 Style it in `src/ropes.ts` or inline',
          '[x] T005 Write `src/[rope].ts` and `src/*.ts`',
          '[x] T006 Write `src/ropes.ts` and `src/knots.ts`',
          '[x] T007 Generate `dist/ropes.js`',
        ),
      },
      committed: {},
      absentFiles: ['src/ropes.ts', 'dist/ropes.js', 'src/[rope].ts', 'src/*.ts'],
      finds: [],
    },
  ],
  isRelevant: ({ kind }) => kind === 'tasks',
  *find({ history, documents }) {
    const absent = new Set(history.kind === 'known' ? (history.absentFiles ?? []) : [])
    if (absent.size === 0) return
    for (const document of documents) {
      const { kind, place: at, isTemplate } = document
      if (kind !== 'tasks' || isTemplate || at?.isFixture || at?.feature?.isArchived) continue
      const all = tickedIn(document)
      const missing = all.filter(({ files }) => files.every((file) => absent.has(file)))
      const isNotable = missing.length >= all.length * minShare
      const [first, ...more] = missing.filter(({ files }) => isNotable || files.every(isTestFile))
      const file = first?.files[0]
      if (!first || file === undefined) continue
      const message =
        more.length === 0
          ? `This task is ticked, but ${file} was never committed on any branch. Write it, or untick the task.`
          : `${more.length + 1} ticked tasks name only files that were never committed on any branch, ${file} first. Write them, or untick the tasks.`
      yield {
        message,
        place: place(document.path, document.outline, first.range),
        related: more.map(({ range }) => place(document.path, document.outline, range)),
        key: 'files',
      }
    }
  },
})

const tickedIn = memoizeByObject(({ text }: SpecDocument) => tickedTasksWithFiles(text))

function tasks(...lines: readonly string[]): string {
  return `# Tasks: Ropes\n\n${lines.map((line) => `- ${line}\n`).join('')}`
}
