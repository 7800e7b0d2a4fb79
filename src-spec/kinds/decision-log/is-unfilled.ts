import { askingOf } from '../../reading/placeholders/asks'
import { isPlainId, isSampleId } from './ids'
import type { ColumnRole } from './model'

/** Cells whose whole text is still a template's. */
const anywhere = /^[\s*_`]{0,6}(?:\{\{[^{}]{1,200}\}\}|\[[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\])[\s*_`]{0,6}$/
const dateBlank = /^[\s*_`"'[{]{0,6}(?:[YyAJ]{4}|20XX)([-/.])(?:[Mm]{2}|XX)\1(?:[Dd]{2}|JJ|TT|XX)[\s*_`"'\]}]{0,6}$/
const dayFirstBlank = /^[\s*_`"'[{]{0,6}(?:DD|TT|JJ|MM)([-/.])(?:MM|DD)\1[YAJ]{4}[\s*_`"'\]}]{0,6}$/
const singleBraces = /^[\s*_`"']{0,6}\{([^{}]{1,300})\}[\s*_`"']{0,6}$/
const example = /^(?:[*_]{1,2}\([\s\S]{0,300}\)[*_]{1,2}|\((?:e\.g\.|for example|z\. ?B\.)[\s\S]{0,300}\))$/i
/** `[RFC 12]` alone is a reference. */
const reference = /^\[[A-Z]{1,8}[- ]?\d{1,6}\]$/
const capsBraces = /\{\{ {0,2}[A-Z][A-Z0-9_ ]{0,60}\}\}/
const dots = /^[\s*_`]{0,6}(?:\.{3}|…)[\s*_`]{0,6}$/
const bracketed = /^[\s*_`]{0,6}\[([^[\]]{1,300})\][\s*_`]{0,6}$/
const pointed = /^[\s*_`]{0,6}<(?!br|https?:|mailto:)[^<>]{1,200}>[\s*_`]{0,6}$/i

/** Characters of which every placeholder contains one. */
const mayBe = /[[{<(…]|\.{3}|[Yy]{4}|[AJ]{4}|20XX/

/** Roles in which a bracketed value is a placeholder; a type or status may be written in brackets. */
const proseRoles: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['title', 'rationale', 'context', 'date', 'consequence', 'options'])

/** Whether a value is still a template's. `raw` is the Markdown of the value alone. */
export function isUnfilled(role: ColumnRole, raw: string): boolean {
  if (raw === '' || (role === 'id' ? isPlainId(raw) : !mayBe.test(raw))) return false
  const short = raw.slice(0, 400)
  if (role === 'id' && (isSampleId(short.replace(/[*_`[\]]/g, ' ').trim()) || /^[\s*_`]{0,6}(?:\{|\[[^\d[\]]{0,60}\])/.test(short)))
    return true
  if (anywhere.test(short) || example.test(short) || dateBlank.test(short) || dayFirstBlank.test(short)) return true
  const braces = singleBraces.exec(short)
  if (braces) return isAsking(braces[1] ?? '')
  if (!proseRoles.has(role)) return false
  if (pointed.test(short)) return true
  const words = bracketed.exec(short)
  // Other words in brackets are the value: "[Moor at the pier]".
  if (words) return !reference.test(short) && isAsking(words[1] ?? '')
  return role === 'title' && (dots.test(short) || capsBraces.test(short.replace(/`[^`]*`/g, '')))
}

function isAsking(inside: string): boolean {
  if (/\s\|\s|YYYY/.test(inside) || /^[A-Z ]+$/.test(inside)) return true
  const asking = askingOf(inside)
  return asking === 'always' || asking === 'asValue'
}
