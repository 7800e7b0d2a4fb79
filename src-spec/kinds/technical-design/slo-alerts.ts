import type { DesignRow } from './model'

const general = /\bslos?\b|burn|error budget|\ball (?:services|components|endpoints)\b|fehlerbudget/i
/** Words that occur in the name of any component. */
const common = /^(?:service|component|rate|high|over|alert|with|within|than|from|budget|system|time)$/

/** Whether an objective has an alert: in its own row, in an alert with a common word, or in one for all objectives. */
export function hasAlert(slo: DesignRow, alerts: readonly DesignRow[]): boolean {
  if (slo.cells.alert) return true
  const own = words(`${slo.cells.slo} ${slo.cells.type ?? ''}`)
  return alerts.some(({ cells }) => {
    const text = cells.text ?? ''
    return general.test(text) || [...words(text)].some((word) => own.has(word))
  })
}

/** Words that distinguish one component from another. */
function words(text: string): ReadonlySet<string> {
  const found = text.toLowerCase().match(/\p{Script=Han}{2}|[\p{L}\p{N}]{4,40}/gu) ?? []
  return new Set(found.filter((word) => !common.test(word)))
}
