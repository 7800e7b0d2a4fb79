import type { Diagnostic } from '@codemirror/lint'
import { forEachDiagnostic, setDiagnostics } from '@codemirror/lint'
import type { ChangeDesc, EditorState, StateEffect } from '@codemirror/state'
import type { ShownJudgement } from '#bridge'
import type { Conflict, Finding } from '#spec'
import type { Buffer, Cockpit } from '../../state/cockpit'
import { changesSince, findingById } from '../../state/selectors'
import { visibleName } from '../../ui/visible-name'
import { type ChoiceOption, sameChoices, showChoices } from './choose-buttons'
import { sameConflicts, showConflicts } from './conflict-bars'
import { foldPrompt } from './fold-prompt'
import { hasRanges } from './marked-ranges'
import { placeholderBoxes } from './placeholder-boxes'
import { tokenChips } from './token-chips'
import { messageWithWaiver } from './waiver-button'

/** The most marks in one text, to bound their cost; the lists show every finding. */
const markLimit = 2000

/** Shows the marks of the last judgement in the text; waits when that judgement is of an unknown version of the text. */
export function showJudgement(cockpit: Cockpit, buffer: Buffer): void {
  const { snapshot } = cockpit.store.getState()
  const judgement = snapshot?.judgement
  const version = snapshot?.judgedVersions[buffer.path]
  if (!judgement || version === undefined) return
  if (buffer.marked?.judgement === judgement && buffer.marked.version === version) return
  const since = changesSince(buffer.sync, version)
  if (since === null) return
  const isFirst = buffer.marked === null
  buffer.marked = { judgement, version }
  const marks = effectsOf(cockpit, buffer, judgement, since)
  const effects = isFirst ? [...marks, ...foldPrompt(buffer, judgement, since)] : marks
  if (effects.length > 0) cockpit.actions.dispatchTo(buffer, { effects })
}

/** The effects for marks that differ from those in the text, which have moved with its edits. */
function effectsOf(
  cockpit: Cockpit,
  { state, path }: Buffer,
  judgement: ShownJudgement,
  since: ChangeDesc,
): readonly StateEffect<unknown>[] {
  const diagnostics = judgement.findings
    .filter((finding) => finding.place.path === path && finding.place.range.to <= since.length)
    .slice(0, markLimit)
    .map((finding) => asDiagnostic(cockpit, finding, since))
  const placeholders = (judgement.documents.find((document) => document.path === path)?.placeholders ?? [])
    .slice(0, markLimit)
    .map(({ range }) => now(range, since))
  const tokens = judgement.items
    .filter(({ place }) => place.path === path && place.range.to <= since.length)
    .slice(0, markLimit)
    .map(({ place: { range }, token }) => now({ from: range.from, to: range.from + token.length }, since))
  const bars = judgement.conflicts.flatMap((conflict) => barsOf(judgement, conflict, path, since)).slice(0, 200)
  const choices = judgement.findings
    .filter(({ place, toFill, fixes }) => toFill && fixes.length > 1 && place.path === path && place.range.to <= since.length)
    .map(({ place, message }) => ({ at: now(place.range, since).to, label: message, question: null }))
  const questions = judgement.findings
    .filter(({ check, place }) => check === 'no-open-question' && place.path === path && place.range.to <= since.length)
    .map(({ id, place, message }) => ({ at: now(place.range, since).to, label: `Answer… ${message}`, question: id }))
  const merges = judgement.findings
    .filter(
      ({ check, place, fixes }) => check === 'no-merge-marker' && fixes.length > 0 && place.path === path && place.range.to <= since.length,
    )
    .slice(0, 200)
    .map((finding) => ({
      at: now(finding.place.range, since).to,
      label: 'Versions of this merge',
      question: null,
      options: versionsOf(cockpit, finding),
    }))
  const buttons = [...choices, ...questions.slice(0, 200), ...merges]
  return [
    ...(sameDiagnostics(state, diagnostics) ? [] : asList(setDiagnostics(state, diagnostics).effects)),
    ...(hasRanges(placeholderBoxes, state, placeholders) ? [] : [placeholderBoxes.show.of(placeholders)]),
    ...(hasRanges(tokenChips, state, tokens) ? [] : [tokenChips.show.of(tokens)]),
    ...(sameConflicts(state, bars) ? [] : [showConflicts.of(bars)]),
    ...(sameChoices(state, buttons) ? [] : [showChoices.of(buttons)]),
  ]
}

function sameDiagnostics(state: EditorState, diagnostics: readonly Diagnostic[]): boolean {
  const current: string[] = []
  forEachDiagnostic(state, (diagnostic, from, to) => current.push(keyOf(diagnostic, from, to)))
  if (current.length !== diagnostics.length) return false
  const wanted = diagnostics.map((diagnostic) => keyOf(diagnostic, diagnostic.from, diagnostic.to))
  return sameLists(current.sort(), wanted.sort())
}

function keyOf({ severity, source, message, actions = [] }: Diagnostic, from: number, to: number): string {
  return JSON.stringify([from, to, severity, source, message, ...actions.map(({ name }) => name)])
}

function sameLists(one: readonly string[], other: readonly string[]): boolean {
  return one.every((entry, index) => entry === other[index])
}

function asDiagnostic(cockpit: Cockpit, finding: Finding, since: ChangeDesc): Diagnostic {
  return {
    ...now(finding.place.range, since),
    // The dashed box around a blank marks it already; it is no mistake.
    severity: finding.toFill ? 'hint' : finding.severity,
    message: finding.message,
    renderMessage: () => messageWithWaiver(cockpit, finding),
    source: finding.check,
    actions: finding.fixes.map(({ title }) => ({ name: title, apply: () => applyLatest(cockpit, finding.id, title) })),
  }
}

/** One button a version; "HEAD" is the branch that is checked out. */
function versionsOf(cockpit: Cockpit, { id, fixes }: Finding): readonly ChoiceOption[] {
  const { branch } = cockpit.store.getState().snapshot?.git ?? { branch: null }
  return fixes.map(({ title }) => ({
    label: branch === null ? title : title.replace(/^Keep the version of HEAD$/, `Keep the version of ${visibleName(branch)}`),
    apply: () => applyLatest(cockpit, id, title),
  }))
}

/** The mark may be older than the last judgement, so the fix of the current finding is applied. */
function applyLatest({ store, actions }: Cockpit, id: string, title: string): void {
  const finding = findingById(store.getState(), id)
  const index = finding?.fixes.findIndex((fix) => fix.title === title) ?? -1
  if (finding !== null && index >= 0) void actions.applyFix(finding, index)
}

function barsOf({ findings }: ShownJudgement, conflict: Conflict, path: string, since: ChangeDesc) {
  const sides = [
    { side: 'loser', place: conflict.loser.place },
    { side: 'winner', place: conflict.winner.place },
  ] as const
  const isFixable = conflict.findingId !== null && findings.some(({ id, fixes }) => id === conflict.findingId && fixes.length > 0)
  return sides
    .filter(({ place }) => place.path === path && place.range.to <= since.length)
    .map(({ side, place }) => ({ side, conflict, isFixable, at: now(place.range, since).to }))
}

function now(range: { readonly from: number; readonly to: number }, since: ChangeDesc): { from: number; to: number } {
  const from = since.mapPos(Math.min(range.from, since.length), 1)
  return { from, to: Math.max(from, since.mapPos(Math.min(range.to, since.length), -1)) }
}

function asList<Effect>(effects: Effect | readonly Effect[] | undefined): readonly Effect[] {
  return effects === undefined ? [] : Array.isArray(effects) ? effects : [effects as Effect]
}
