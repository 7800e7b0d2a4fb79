import type { DocumentOf } from '../../document'
import type { ColumnRole, Decision } from '../model'
import { compareParts, type Rewrite } from './compare-parts'
import { type EntryPart, entryParts } from './entry-parts'

/** One state of a decision. */
export interface RecordedDecision {
  readonly document: Pick<DocumentOf<'decision-log'>, 'log' | 'outline'>
  readonly decision: Decision
}

/** Cells that may change, or are compared by themselves. */
const otherCells: readonly ColumnRole[] = ['id', 'date', 'title', 'type', 'status', 'supersedes', 'owner', 'task', 'evidence']

/** What an accepted decision said that it no longer says; null where only words, links or additions differ. */
export function rewriteOf(before: RecordedDecision, after: RecordedDecision): Rewrite | null {
  if (before.decision.text === after.decision.text) return null
  const [was, is] = [partsOf(before), partsOf(after)]
  if (!was || !is || was.isRow !== is.isRow) return null
  return compareParts(was.parts, is.parts)
}

function partsOf({ document, decision }: RecordedDecision): { readonly parts: readonly EntryPart[]; readonly isRow: boolean } | null {
  const { log, outline } = document
  const whole = log.wholeOf(decision)
  if (!whole) return null
  const without = whole.isRow ? otherCells.flatMap((role) => log.cellOf(decision, role) ?? []) : []
  return { parts: entryParts(outline, whole.range, whole.isRow, without), isRow: whole.isRow }
}
