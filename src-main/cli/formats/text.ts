import { styleText } from 'node:util'
import type { Finding, Gate, Severity } from '#spec'
import { visibleName } from '#spec'
import type { Format } from './format'

const colours = { error: 'red', warning: 'yellow', info: 'blue' } as const satisfies Record<Severity, string>
const marks = { passed: '✓', closed: '✗', unknown: '?' } as const satisfies Record<Gate['state'], string>

/** A judgement for people: findings by document, then gates, stage and what to do next. */
export const formatText: Format = (judgement, { hasColours, requestedStage, hasPassed }) => {
  const paint = (style: Parameters<typeof styleText>[0], text: string) =>
    hasColours ? styleText(style, text, { validateStream: false }) : text
  const { findings, gates, stage, percent, next, waived, conventions, features } = judgement
  const active = features.find(({ isActive }) => isActive)

  const line = ({ place, severity, message, check }: Finding) =>
    `${visibleName(place.path)}:${place.line}:${place.column} ${paint(colours[severity], severity)} ${visibleName(message)} ${paint('dim', `[${check}]`)}`
  const paths = [...new Set(findings.map(({ place }) => place.path))].sort()
  const blocks = paths.map((path) => {
    const ofPath = findings.filter(({ place }) => place.path === path)
    return ofPath
      .sort((a, b) => a.place.range.from - b.place.range.from)
      .map(line)
      .join('\n')
  })

  const gate = (one: Gate) =>
    `  ${paint(one.state === 'passed' ? 'green' : 'red', marks[one.state])} ${one.stage}: ${one.title}${gateSuffix(one)}`
  const countOf = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length
  const found = conventions.map(({ description }) => description)
  const summary = [
    ...(found.length > 0 ? [`Found: ${found.join(' · ')}`] : []),
    ...(active
      ? [
          `Active: ${visibleName(active.id)}, ${active.stage}, ${active.percent} %, ${active.tasks.done} of ${active.tasks.done + active.tasks.open} tasks done`,
        ]
      : []),
    `Stage: ${paint('bold', stage)}, ${percent} %`,
    `Next: ${visibleName(next.sentence)}`,
    `${count(countOf('error'), 'error')}, ${count(countOf('warning'), 'warning')}${waived.length > 0 ? `, ${waived.length} waived` : ''}`,
    ...(requestedStage === null ? [] : [hasPassed ? `${requestedStage} is reached.` : `${requestedStage} is not reached.`]),
  ]
  return `${[...blocks, `Gates\n${gates.map(gate).join('\n')}`, summary.join('\n')].join('\n\n')}\n`
}

/** Why a gate is not passed, in brackets. */
function gateSuffix({ state, blockedBy, reasons = [] }: Gate): string {
  if (state === 'passed') return ''
  if (state === 'unknown') return ' (unknown)'
  const words = [
    ...(blockedBy.length > 0 ? [count(blockedBy.length, 'finding')] : []),
    ...reasons.slice(0, 1).map(({ sentence }) => visibleName(sentence)),
  ]
  return words.length > 0 ? ` (${words.join('; ')})` : ''
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`
}
