import type { ColumnRole, DecisionColumn, DecisionDraft } from './model'

/** Roles that take the reason if the log has no rationale column. */
const reasons: readonly ColumnRole[] = ['rationale', 'context', 'consequence', 'evidence']

/** The role of the column that takes the reason; null if there is none. */
export function rationaleRole(columns: readonly DecisionColumn[]): ColumnRole | null {
  return reasons.find((reason) => columns.some(({ role }) => role === reason)) ?? null
}

/** The draft's value for each column. A reason without a column is appended to the title, so that no text is lost. */
export function rowValues(columns: readonly DecisionColumn[], draft: DecisionDraft): readonly string[] {
  const reason = rationaleRole(columns)
  const title = reason === null && draft.rationale.trim() !== '' ? `${draft.title} — ${draft.rationale}` : draft.title
  return columns.map(({ role, header }) => {
    const extra = Object.hasOwn(draft.extra, header) ? (draft.extra[header] ?? '') : ''
    if (role === reason) return draft.rationale || extra
    if (role === 'title') return title
    if (role === 'id' || role === 'date' || role === 'type' || role === 'status' || role === 'scope') return draft[role] || extra
    return extra
  })
}
