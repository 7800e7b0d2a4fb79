import type { Diagnostic } from '@codemirror/lint'
import { setDiagnostics } from '@codemirror/lint'
import type { ChangeDesc } from '@codemirror/state'
import type { Conflict, Finding, Judgement } from '#spec'
import { applyFix } from '../../state/actions'
import { type Buffer, dispatchTo } from '../../state/buffers'
import { cockpit } from '../../state/cockpit'
import { changesSince } from '../../state/sync'
import { showConflicts } from './conflict-bars'
import { showPlaceholders } from './placeholder-boxes'

/** More marks than anybody reads; the rest stands in the lists, which know all. */
const markLimit = 2000
const shown = new WeakMap<Buffer, { readonly judgement: Judgement; readonly version: number }>()

/** Brings the marks of the last judgement into the text; waits when that judgement saw another text. */
export function showJudgement(buffer: Buffer): void {
  const { snapshot } = cockpit.getState()
  const judgement = snapshot?.judgement
  const version = snapshot?.judged[buffer.path]
  if (!judgement || version === undefined) return
  const before = shown.get(buffer)
  if (before?.judgement === judgement && before.version === version) return
  const since = changesSince(buffer.sync, version)
  if (since === null) return
  shown.set(buffer, { judgement, version })
  const diagnostics = judgement.findings
    .filter((finding) => finding.place.path === buffer.path && finding.place.range.to <= since.length)
    .slice(0, markLimit)
    .map((finding) => asDiagnostic(finding, since))
  const placeholders = judgement.documents.find((document) => document.path === buffer.path)?.placeholders ?? []
  const lint = setDiagnostics(buffer.state, diagnostics)
  dispatchTo(buffer, {
    effects: [
      ...asList(lint.effects),
      showPlaceholders.of(placeholders.slice(0, markLimit).map(({ range }) => now(range, since))),
      showConflicts.of(judgement.conflicts.flatMap((conflict) => barsOf(conflict, buffer.path, since)).slice(0, 200)),
    ],
  })
}

function asDiagnostic(finding: Finding, since: ChangeDesc): Diagnostic {
  return {
    ...now(finding.place.range, since),
    severity: finding.severity,
    message: finding.message,
    source: finding.check,
    actions: finding.fixes.map((fix, index) => ({ name: fix.title, apply: () => void applyFix(finding, index) })),
  }
}

function barsOf(conflict: Conflict, path: string, since: ChangeDesc) {
  const sides = [
    { side: 'loser', place: conflict.loser.place },
    { side: 'winner', place: conflict.winner.place },
  ] as const
  return sides
    .filter(({ place }) => place.path === path && place.range.to <= since.length)
    .map(({ side, place }) => ({ side, conflict, at: now(place.range, since).to }))
}

function now(range: { readonly from: number; readonly to: number }, since: ChangeDesc): { from: number; to: number } {
  const from = since.mapPos(Math.min(range.from, since.length), 1)
  return { from, to: Math.max(from, since.mapPos(Math.min(range.to, since.length), -1)) }
}

function asList<Effect>(effects: Effect | readonly Effect[] | undefined): readonly Effect[] {
  return effects === undefined ? [] : Array.isArray(effects) ? effects : [effects as Effect]
}
