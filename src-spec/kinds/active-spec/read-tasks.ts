import { plainInline } from '../../markdown/parser/inline'
import { findInSections, type SectionReader } from '../../markdown/sections/read-sections'
import { shiftPlace } from '../../markdown/sections/shift'
import type { DocumentTree, ListItem, SectionTree, Table } from '../../markdown/sections/tree'
import { place } from '../../text/place'
import type { Range } from '../../text/source'
import type { Task } from './model'

/** The columns of a table of tasks, by their headers. */
export const taskColumns = {
  title: /^(?:task|work|what|deliverable|action|aufgabe|任务|item|step)s?\b/i,
  owner: /^(?:owner|assignee|who|responsible|verantwortlich|负责人)/i,
  due: /^(?:due|deadline|target|when|by|fällig|termin|截止)/i,
  acceptance: /^(?:acceptance|done when|criteria|definition of done|verif|abnahme|验收)/i,
  status: /^(?:status|state|done|stand|状态)/i,
} as const

const taskHeading = /\b(?:tasks?|work items?|todo list|deliverables|action items|aufgaben)\b|任务/i
const done = /\b(?:done|complete[d]?|closed|shipped|merged|cancelled|canceled|dropped|erledigt|fertig)\b|✅|☑|✔|已完成/iu
const empty = /^(?:[-—–?]*|tbd|n\/?a|none|open|unassigned|todo:?)$/i
const hole = /\{\{|^\[[^\]]*\]$|^_\(|YYYY/

/** Planned work: rows of tables with a task column, and checkboxes under a heading of tasks. */
export function readTasks(path: string, outline: DocumentTree): readonly Task[] {
  return findInSections(outline, tasks, path)
}

const tasks: SectionReader<Task, [path: string]> = {
  read: (outline, path) => [...outline.tables.flatMap((table) => tableTasks(path, outline, table)), ...listTasks(path, outline)],
  toDocument: (task, at) => ({ ...task, place: shiftPlace(task.place, at) }),
}

function tableTasks(path: string, outline: SectionTree, table: Table): readonly Task[] {
  const headers = table.header.map((cell) => text(outline, cell))
  const at = (role: keyof typeof taskColumns): number => headers.findIndex((header) => taskColumns[role].test(header))
  const titleAt = at('title')
  if (table.isPrompt || titleAt < 0 || [at('owner'), at('due'), at('acceptance'), at('status')].filter((index) => index >= 0).length < 2)
    return []
  return table.rows.flatMap((row) => {
    const cell = (index: number): string | null => {
      const range = index < 0 ? undefined : row.cells[index]
      const value = range ? text(outline, range) : ''
      return empty.test(value) || hole.test(value) ? null : value
    }
    const title = cell(titleAt)
    if (title === null) return []
    const titleRange = row.cells[titleAt] ?? row.range
    return {
      title,
      owner: cell(at('owner')),
      due: cell(at('due')),
      acceptance: cell(at('acceptance')),
      done: done.test(cell(at('status')) ?? ''),
      place: place(path, outline, titleRange),
    }
  })
}

function listTasks(path: string, outline: SectionTree): readonly Task[] {
  return outline.items.flatMap((item, index) => {
    if (item.checkbox === 'none' || item.depth > 0 || item.isPrompt || item.isQuoted || !underTasks(outline, item)) return []
    const own = text(outline, item.text)
    const children = childTexts(outline, index)
    const all = [own, ...children].join('\n')
    const title = own.split(/\s+(?:—|–|-|\||@|\(owner|\bowner:|\bdue\b)/i)[0]?.trim() ?? own
    if (title === '' || hole.test(title)) return []
    return {
      title,
      owner: /(?:^|[\s(])@([\p{L}\p{N}_.-]{1,60})/u.exec(all)?.[1] ?? value(all, /\b(?:owner|assignee)\s*[:=]\s*([^,;|\n)]{1,60})/i),
      due: value(all, /\b(?:due|deadline|by|until)\b\s*[:=]?\s*(\d{4}-\d{2}-\d{2}|\d{1,2}[.\-/]\w{1,3}[.\-/]\d{4})/i),
      acceptance: value(all, /\b(?:acceptance|accept(?:ed)? when|done when|verify|criteria)\b\s*[:=]?\s*([^\n]{3,300})/i),
      done: item.checkbox === 'done',
      place: place(path, outline, item.text),
    }
  })
}

/** Texts of all items below the item at `index`; an item's descendants follow it directly. */
function childTexts(outline: SectionTree, index: number): readonly string[] {
  const parent = outline.items[index] as ListItem
  const texts: string[] = []
  for (let at = index + 1; at < outline.items.length; at += 1) {
    const item = outline.items[at] as ListItem
    if (item.range.from >= parent.range.to) break
    texts.push(text(outline, item.text))
  }
  return texts
}

function underTasks(outline: SectionTree, item: ListItem): boolean {
  for (let at = item.section; at > 0; at = outline.sections[at]?.parent ?? -1) {
    if ((outline.sections[at]?.level ?? 0) > 1 && taskHeading.test(outline.sections[at]?.title ?? '')) return true
  }
  return false
}

function value(from: string, pattern: RegExp): string | null {
  const found = pattern.exec(from)?.[1]?.trim() ?? ''
  return empty.test(found) || hole.test(found) ? null : found
}

function text(outline: SectionTree, range: Range): string {
  return plainInline(outline.text.slice(range.from, range.to))
}
