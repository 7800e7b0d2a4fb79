import { isPlainId, isSampleId } from './ids'
import type { ColumnRole } from './model'

/** Cells whose whole text is still a template's. */
const anywhere =
  /^[\s*_`]{0,6}(?:\{\{[^{}]{1,200}\}\}|\[[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\]|[Yy]{4}[-/.][Mm]{2}[-/.][Dd]{2}|DD\.MM\.YYYY|MM\/DD\/YYYY)[\s*_`]{0,6}$/
const example = /^(?:[*_]{1,2}\([\s\S]{0,300}\)[*_]{1,2}|\((?:e\.g\.|for example|z\. ?B\.)[\s\S]{0,300}\))$/i
/** `[RFC 12]` alone is a reference. */
const reference = /^\[[A-Z]{1,8}[- ]?\d{1,6}\]$/
const capsBraces = /\{\{ {0,2}[A-Z][A-Z0-9_ ]{0,60}\}\}/
const dots = /^[\s*_`]{0,6}(?:\.{3}|…)[\s*_`]{0,6}$/
const bracketed = /^[\s*_`]{0,6}(?:\[[^[\]]{1,300}\]|<[^<>]{1,200}>)[\s*_`]{0,6}$/

/** Characters of which every placeholder contains one. */
const mayBe = /[[{<(…]|\.{3}|[Yy]{4}|YYYY/

/** Roles in which a bracketed value is a placeholder; a type or status may be written in brackets. */
const proseRoles: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['title', 'rationale', 'context', 'date', 'consequence', 'options'])

/** Whether a value is still a template's. `raw` is the Markdown of the value alone. */
export function isUnfilled(role: ColumnRole, raw: string): boolean {
  if (raw === '' || (role === 'id' ? isPlainId(raw) : !mayBe.test(raw))) return false
  const short = raw.slice(0, 400)
  if (role === 'id' && (isSampleId(short.replace(/[*_`[\]]/g, ' ').trim()) || /^[\s*_`]{0,6}(?:\{|\[[^\d[\]]{0,60}\])/.test(short)))
    return true
  if (anywhere.test(short) || example.test(short)) return true
  if (!proseRoles.has(role)) return false
  if (bracketed.test(short)) return !reference.test(short) && !/^[\s*_`]{0,6}<(?:br|https?:|mailto:)/i.test(short)
  return role === 'title' && (dots.test(short) || capsBraces.test(short.replace(/`[^`]*`/g, '')))
}
