import { plainInline } from '../../../markdown/parser/inline'
import { findInSections, type SectionReader } from '../../../markdown/sections/read-sections'
import { shiftPlace } from '../../../markdown/sections/shift'
import type { DocumentTree, ListItem, SectionTree } from '../../../markdown/sections/tree'
import { place } from '../../../text/place'
import type { PlannedTask, TaskList, TraceReference } from '../model'
import { readTrace } from './read-trace'

/** `- [ ]* 2.1 Text`: the state, the mark of an optional task, the number, the text. */
const taskLine = /^\s*[-*+]\s+\[([ xX~-])\](\*?)\s+(?:(\d+(?:\.[\dA-Z]+)*)\*?[.、)]?\s+)?(.*)$/
const states: Readonly<Record<string, PlannedTask['state']>> = { ' ': 'open', x: 'done', X: 'done', '-': 'started', '~': 'queued' }

/**
 * Reads the tasks of a Kiro spec, each with the requirements that its details name. Boxes without a number are details where
 * others have one. Only tasks without parts count as work: a parent is done when they are. Never throws.
 */
export function readKiroTasks(path: string, outline: DocumentTree): TaskList {
  const boxes = findInSections(outline, reader, path)
  const numbered = boxes.filter(({ id }) => id !== '')
  const tasks = numbered.length > 0 ? numbered : boxes
  const work = withoutParents(tasks).filter(({ isOptional }) => !isOptional)
  const done = work.filter(({ state }) => state === 'done').length
  return { tasks, progress: { done, open: work.length - done } }
}

function withoutParents(tasks: readonly PlannedTask[]): readonly PlannedTask[] {
  const parents = new Set(tasks.map(({ id }) => id.slice(0, Math.max(0, id.lastIndexOf('.')))))
  return tasks.filter(({ id }) => id === '' || !parents.has(id))
}

const reader: SectionReader<PlannedTask, [path: string]> = {
  read: readTasks,
  toDocument: (task, at) => ({
    ...task,
    place: shiftPlace(task.place, at),
    requirements: task.requirements.map(({ id, place: own }) => ({ id, place: shiftPlace(own, at) })),
  }),
}

/** A task while its details are read. */
interface OpenTask extends Pick<PlannedTask, 'id' | 'title' | 'state' | 'isOptional' | 'place'> {
  readonly requirements: TraceReference[]
  isForAll: boolean
  hasUnclearTrace: boolean
}

function readTasks(tree: SectionTree, path: string): readonly PlannedTask[] {
  const found: OpenTask[] = []
  /** The task of each item, or of the item around it. */
  const taskOf = new Map<number, OpenTask>()
  for (const [index, item] of tree.items.entries()) {
    if (item.isPrompt || item.isQuoted) continue
    const opened = openTask(tree, item, path)
    const task = opened ?? taskOf.get(item.parent)
    if (opened) found.push(opened)
    if (!task) continue
    taskOf.set(index, task)
    for (const { line, from } of ownLines(tree, item, index)) addTrace(task, tree, path, line, from)
  }
  return found.map((task) => ({ ...task, stories: [] }))
}

function openTask(tree: SectionTree, { range }: ListItem, path: string): OpenTask | null {
  const end = tree.text.indexOf('\n', range.from)
  const line = tree.text.slice(range.from, end < 0 ? range.to : Math.min(end, range.to)).trimEnd()
  const [, mark = '', star, id = '', own = ''] = taskLine.exec(line) ?? []
  const state = states[mark]
  if (state === undefined) return null
  const to = range.from + line.length
  return {
    id,
    title: plainInline(own),
    state,
    isOptional: star === '*',
    place: place(path, tree, { from: to - own.length, to }),
    requirements: [],
    isForAll: false,
    hasUnclearTrace: false,
  }
}

function addTrace(task: OpenTask, tree: SectionTree, path: string, line: string, from: number): void {
  const trace = readTrace(line, from)
  if (!trace) return
  task.requirements.push(...trace.references.map(({ id, range }) => ({ id, place: place(path, tree, range) })))
  task.isForAll ||= trace.isForAll
  task.hasUnclearTrace ||= trace.isUnclear
}

/** The lines of an item that belong to none of its children. */
function* ownLines(
  { text, items }: SectionTree,
  { range }: ListItem,
  index: number,
): Iterable<{ readonly line: string; readonly from: number }> {
  const child = items[index + 1]
  const end = child && child.parent === index ? child.range.from : range.to
  let from = range.from
  for (const line of text.slice(range.from, end).split('\n')) {
    yield { line, from }
    from += line.length + 1
  }
}
