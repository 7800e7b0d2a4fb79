import type { Range } from '../../text/source'

const box = /^(\s*(?:[-*+]|\d{1,3}[.)])\s+\[[ xX]\]\s+[*_~`]{0,4})(.*)$/
/** `T012`, `T012a`, `T012.1`, `TASK-7`, and the text behind marks and tags. */
const withId = /^([A-Z]{1,8}-?\d{1,6}(?:[a-z]|[.-]\d{1,4}){0,2})[*_~`:.]{0,4}(?=\s|\[|$)\s*(?:\[[^\]\n]{1,60}\]\s*){0,6}(.*)$/

export interface TaskId {
  readonly title: string
  /** Of the id. */
  readonly range: Range
}

/**
 * The boxes that have an id, by id; one that is used twice is absent. For texts that are not among the documents, and for those that
 * are compared with them, so that both are read alike.
 */
export function taskIdsOf(text: string): ReadonlyMap<string, TaskId> {
  const found = new Map<string, TaskId>()
  const repeated = new Set<string>()
  let from = 0
  for (const line of text.split('\n')) {
    const [, lead = '', rest = ''] = box.exec(line.replace(/\r$/, '')) ?? []
    const [, id, title] = withId.exec(rest) ?? []
    if (id !== undefined && title !== undefined) {
      if (found.has(id)) repeated.add(id)
      found.set(id, { title, range: { from: from + lead.length, to: from + lead.length + id.length } })
    }
    from += line.length + 1
  }
  for (const id of repeated) found.delete(id)
  return found
}
