import { isArchived } from '../conventions/openspec/places'
import { readTaskLines } from '../reading/task-lines'
import { place } from '../text/place'
import { defineDocumentCheck } from './check'

export const noOpenTaskInArchive = defineDocumentCheck({
  id: 'no-open-task-in-archive',
  scope: 'document',
  kinds: ['tasks'],
  inTemplates: true,
  inArchives: true,
  severity: 'warning',
  what: 'An OpenSpec change was archived, but tasks of it are open.',
  why: 'Nobody looks for work in the archive: it is either done and not ticked, or forgotten.',
  remedy: 'Tick what is done. Move what is left to a new change, and say so here.',
  examples: [
    { documents: archived('- [x] 1.1 Draw the list\n- [X] 1.2 Sort it\n'), finds: [] },
    { documents: archived('1.1 Draw the list\n\n- [the map](map.md)\n- [1][map]\n'), finds: [] },
    { documents: { 'openspec/changes/list-berths/tasks.md': '# Tasks\n\n- [ ] 1.1 Draw the list\n' }, finds: [] },
    { documents: { 'specs/001-berths/tasks.md': '# Tasks\n\n- [ ] T001 Draw the list\n' }, finds: [] },
    { documents: archived('- [x] 1.1 Draw the list\n  - [ ] 1.1.1 Sort it\n- [ ] 1.2 Print it\n'), finds: ['  - [ ] 1.1.1 Sort it'] },
  ],
  *find({ path, outline }) {
    if (!isArchived(path)) return
    const tasks = readTaskLines(outline.text)
    const open = tasks.filter(({ isDone }) => !isDone)
    const [first] = open
    if (!first) return
    const message = `${open.length} of ${tasks.length} tasks ${open.length === 1 ? 'is' : 'are'} open, though the change is archived. Tick what is done, and move what is left to a new change.`
    yield { message, place: place(path, outline, first.range), key: 'open' }
  },
})

function archived(tasks: string): Readonly<Record<string, string>> {
  return { 'openspec/changes/archive/2026-01-02-list-berths/tasks.md': `## 1. List\n\n${tasks}` }
}
