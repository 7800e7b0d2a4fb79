import { findInSections, type SectionReader } from '../../../markdown/sections/read-sections'
import { shiftRange } from '../../../markdown/sections/shift'
import type { DocumentTree, ListItem, SectionTree } from '../../../markdown/sections/tree'
import type { Range } from '../../../text/source'
import type { KiroTask, TraceReference } from './model'
import { readTrace, shiftReference } from './read-trace'

/** `- [ ]* 2.1 Text`: the state, the mark of an optional task, the number, the text. */
const taskLine = /^\s*[-*+]\s+\[([ xX~-])\](\*?)\s+(?:(\d+(?:\.[\dA-Z]+)*)\*?[.、)]?\s+)?(.*)$/
const states: Readonly<Record<string, KiroTask['state']>> = { ' ': 'open', x: 'done', X: 'done', '-': 'in-progress', '~': 'queued' }

/** Reads the tasks of a Kiro spec in document order, each with the requirements that its details name. Never throws. */
export function readKiroTasks(outline: DocumentTree): readonly KiroTask[] {
  return findInSections(outline, reader)
}

const reader: SectionReader<KiroTask, []> = {
  read: readTasks,
  toDocument: (task, at) => ({
    ...task,
    range: shiftRange(task.range, at),
    references: task.references.map((reference) => shiftReference(reference, at.offset)),
  }),
}

/** A task while its details are read. */
interface OpenTask {
  readonly task: KiroTask
  readonly references: TraceReference[]
  isForAll: boolean
  hasUnclearTrace: boolean
}

function readTasks(tree: SectionTree): readonly KiroTask[] {
  const found: OpenTask[] = []
  /** The task of each item, or of the item around it. */
  const taskOf = new Map<number, OpenTask>()
  for (const [index, item] of tree.items.entries()) {
    if (item.isPrompt || item.isQuoted) continue
    const opened = openTask(tree, item)
    const task = opened ?? taskOf.get(item.parent)
    if (opened) found.push(opened)
    if (!task) continue
    taskOf.set(index, task)
    for (const { line, from } of ownLines(tree, item, index)) addTrace(task, line, from)
  }
  return found.map(({ task, references, isForAll, hasUnclearTrace }) => ({ ...task, references, isForAll, hasUnclearTrace }))
}

function openTask({ text }: SectionTree, { range }: ListItem): OpenTask | null {
  const end = text.indexOf('\n', range.from)
  const line = text.slice(range.from, end < 0 ? range.to : Math.min(end, range.to))
  const [, mark = '', star, number, own = ''] = taskLine.exec(line) ?? []
  const state = states[mark]
  if (state === undefined) return null
  const to = range.from + line.trimEnd().length
  const task: KiroTask = {
    number: number ?? null,
    text: own.trim(),
    state,
    isOptional: star === '*',
    range: { from: to - own.trimEnd().length, to },
    references: [],
    isForAll: false,
    hasUnclearTrace: false,
  }
  return { task, references: [], isForAll: false, hasUnclearTrace: false }
}

function addTrace(task: OpenTask, line: string, from: number): void {
  const trace = readTrace(line, from)
  if (!trace) return
  task.references.push(...trace.references)
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
  const end: Range['to'] = child && child.parent === index ? child.range.from : range.to
  let from = range.from
  for (const line of text.slice(range.from, end).split('\n')) {
    yield { line, from }
    from += line.length + 1
  }
}
