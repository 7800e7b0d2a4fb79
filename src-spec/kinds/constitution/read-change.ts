import { wordsOf } from '../../vocabulary/language-words'
import { wordPattern } from '../../vocabulary/word-pattern'
import { type ReportLine, type ReportSpan, subSpan } from './report-lines'
import { findVersion } from './versions'

/** The version change in a line of a report. */
export interface VersionChange {
  readonly from: string | null
  /** Null if no new version is named. */
  readonly to: ReportSpan | null
  /** From the first word after the key to the end of the new version. */
  readonly range: ReportSpan
}

const changeKey = wordPattern(wordsOf('versionChange'), 'whole')
/** Such a key may name the new version alone. */
const change = /change|änderung|wechsel|cambio|changement|mudança|alteração|измен|смена|変更|변경|變更|变更|变化/
const arrow = /→|=>|->|⇒|➜|–>|—>|\bto\b|\bzu\b|\bauf\b|至|到/

/** Reads `Version change: 1.0.0 → 2.0.0`, with any arrow or "to", and a line headed `v2.0.0`; null for any other line. */
export function readChange({ key, value, whole, bullet }: ReportLine): VersionChange | null {
  if (!bullet && key === '' && /^\[?v?\d{1,5}\.\d{1,5}\.\d{1,5}(?=[\s\]:：(–—-]|$)/i.test(whole.text)) return changeOf(whole, true)
  return changeKey.test(key) ? changeOf(value, change.test(key)) : null
}

function changeOf(value: ReportSpan, alone: boolean): VersionChange | null {
  // Text in brackets is about the past or the reason.
  const plain = value.text.replace(/\([^()]*\)/g, (found) => ' '.repeat(found.length))
  const cut = arrow.exec(plain)
  if (!cut && !alone) return null
  const from = cut ? findVersion(plain.slice(0, cut.index)) : null
  const start = cut ? cut.index + cut[0].length : 0
  let to: { readonly value: string; readonly from: number } | null = null
  for (let at = start; ; ) {
    const next = findVersion(plain.slice(at))
    if (!next || (to && !arrow.test(plain.slice(to.from + to.value.length, at + next.from)))) break
    to = { value: next.value, from: at + next.from }
    at = to.from + to.value.length
  }
  if (!to) return { from: from?.value ?? null, to: null, range: value }
  const end = to.from + to.value.length
  return { from: from?.value ?? null, to: subSpan(value, to.from, end), range: subSpan(value, 0, end) }
}
