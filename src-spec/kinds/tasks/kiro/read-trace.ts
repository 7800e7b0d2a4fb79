import type { Range } from '../../../text/source'
import { everyRequirement, leadingTraceWord, traceLine } from './words'

/** What a line says of the requirements that a task meets. */
export interface Trace {
  readonly references: readonly { readonly id: string; readonly range: Range }[]
  readonly isForAll: boolean
  readonly isUnclear: boolean
}

const oneReference = /^(?:AC[- ]?)?([A-Z]?\d{1,4}(?:\.\d{1,3})?)$/i
const rangeReference = /^(?:AC[- ]?)?(\d{1,4})\.(\d{1,3})\s*(?:-|–|to|~|～|至)\s*(?:AC[- ]?)?(?:(\d{1,4})\.)?(\d{1,3})$/i

/** The requirements that a line of a task names; null for a line that names none. `offset`: where the line begins. */
export function readTrace(line: string, offset: number): Trace | null {
  const match = traceLine.exec(line)
  const list = match?.[1]
  if (!match || list === undefined) return null
  const start = offset + match[0].length - list.length
  const references: Trace['references'][number][] = []
  let isForAll = false
  let isUnclear = false
  for (const { text, at } of partsOf(list)) {
    const range = { from: start + at, to: start + at + text.length }
    const ids = idsOf(text)
    if (everyRequirement.test(text)) isForAll = true
    else if (ids.length === 0) isUnclear = true
    else references.push(...ids.map((id) => ({ id, range })))
  }
  return { references, isForAll, isUnclear }
}

function partsOf(list: string): readonly { readonly text: string; readonly at: number }[] {
  const parts: { text: string; at: number }[] = []
  for (const part of list.matchAll(/[^,，、;；]+/g)) {
    const lead = part[0].length - part[0].trimStart().length
    const word = leadingTraceWord.exec(part[0].trim())?.[0].length ?? 0
    const text = part[0]
      .trim()
      .slice(word)
      .replace(/[.。]$/, '')
    if (text !== '') parts.push({ text, at: part.index + lead + word })
  }
  return parts
}

/** Empty for a part that is no reference. */
function idsOf(part: string): readonly string[] {
  const one = oneReference.exec(part)
  if (one?.[1] !== undefined) return [one[1]]
  const [, requirement, first, otherRequirement, last] = rangeReference.exec(part) ?? []
  if (requirement === undefined || (otherRequirement !== undefined && otherRequirement !== requirement)) return []
  const from = Number(first)
  const to = Number(last)
  return from > to || to - from > 100 ? [] : Array.from({ length: to - from + 1 }, (_, index) => `${requirement}.${from + index}`)
}
