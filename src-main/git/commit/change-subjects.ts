import type { CommitContents, SpecChange } from '#spec'
import { count, enumerate, labelOf, oneLine } from './subject-words'

export function followSubjects(followed: CommitContents['followed']): readonly string[] {
  const fields = followed.map(({ label, value }) => `${labelOf(label)} ${oneLine(value)}`).join(', ')
  const labels = enumerate(followed.map(({ label }) => labelOf(label)))
  return [fields, labels, count(followed.length, 'field')].map((what) => `docs(spec): follow SPEC: ${what}`)
}

/** Values, endpoints, entities and rules outside the contract. */
export function itemSubjects(changes: readonly SpecChange[]): readonly string[] {
  const suffix = decisionSuffixOf(changes)
  const phrases = [changes.map(itemPhrase).join(', '), `change ${count(changes.length, 'statement')}`]
  return [...phrases.map((phrase) => `docs(spec): ${phrase}${suffix}`), ...phrases.map((phrase) => `docs(spec): ${phrase}`)]
}

function itemPhrase(change: SpecChange): string {
  if (change.before !== '' || change.after !== '') return contractPhrase(change)
  const verb = change.kind === 'item-added' ? 'add' : change.kind === 'item-removed' ? 'remove' : 'change'
  return `${verb} ${labelOf(change.subject)}`
}

function decisionSuffixOf(changes: readonly SpecChange[]): string {
  const ids = [...new Set(changes.flatMap(({ decidedBy }) => decidedBy))]
  return ids.length === 0 ? '' : ` (${ids.join(', ')})`
}

export function contractSubjects(changes: readonly SpecChange[]): readonly string[] {
  const decisionSuffix = decisionSuffixOf(changes)
  const labels = changes.map(({ subject }) => labelOf(subject))
  const whole = changes.map(contractPhrase).join(', ')
  const named = `change ${enumerate(labels)}`
  const counted = `change ${changes.length} contract fields`
  const phrases = [whole, named, ...(changes.length === 1 ? [] : [counted])]
  return [...phrases.map((phrase) => `docs(spec): ${phrase}${decisionSuffix}`), ...phrases.map((phrase) => `docs(spec): ${phrase}`)]
}

function contractPhrase({ subject, before, after }: SpecChange): string {
  const label = labelOf(subject)
  if (before === '') return `set ${label} to ${oneLine(after)}`
  if (after === '') return `remove ${label} ${oneLine(before)}`
  return `${label} ${oneLine(before)} → ${oneLine(after)}`
}

export function sectionSubjects(changes: readonly SpecChange[]): readonly string[] {
  const titles = (kind: SpecChange['kind']) =>
    changes.filter((change) => change.kind === kind).map(({ subject }) => `"${oneLine(subject)}"`)
  const phrase = (verb: string, all: readonly string[], isShort: boolean) =>
    all.length === 0 ? [] : [`${verb} ${isShort ? count(all.length, 'section') : enumerate(all)}`]
  const phrases = (short: boolean) => [
    ...phrase('add', titles('section-added'), short),
    ...phrase('remove', titles('section-removed'), short),
  ]
  return [`docs(spec): ${phrases(false).join(', ')}`, `docs(spec): ${phrases(true).join(', ')}`]
}
