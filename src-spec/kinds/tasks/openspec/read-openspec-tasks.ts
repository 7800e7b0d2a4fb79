import { plainInline } from '../../../markdown/parser/inline'
import { findInSections, type SectionReader } from '../../../markdown/sections/read-sections'
import { shiftPlace } from '../../../markdown/sections/shift'
import type { DocumentTree } from '../../../markdown/sections/tree'
import { readTaskLines } from '../../../reading/task-lines'
import { place } from '../../../text/place'
import type { PlannedTask, TaskList } from '../model'

/** `1.2 text`, `1.2a text`; a text without a number has no id. */
const numbered = /^(\d+(?:\.\d+)+[A-Za-z]*)(?=\s|$)\s*/

/** Tasks are all lines with a box, as OpenSpec counts them. */
export function readOpenSpecTasks(path: string, outline: DocumentTree): TaskList {
  const tasks = findInSections(outline, lines, path)
  const done = tasks.filter(({ state }) => state === 'done').length
  return { tasks, progress: { done, open: tasks.length - done } }
}

const lines: SectionReader<PlannedTask, [path: string]> = {
  read: (tree, path) =>
    readTaskLines(tree.text).map(({ isDone, text, range }) => ({
      id: numbered.exec(text)?.[1] ?? '',
      title: plainInline(text.replace(numbered, '')),
      state: isDone ? 'done' : 'open',
      isOptional: false,
      stories: [],
      requirements: [],
      isForAll: false,
      hasUnclearTrace: false,
      place: place(path, tree, { from: range.to - text.length, to: range.to }),
    })),
  toDocument: (task, at) => ({ ...task, place: shiftPlace(task.place, at) }),
}
