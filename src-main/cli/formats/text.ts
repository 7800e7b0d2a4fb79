import { styleText } from 'node:util'
import type { Finding, Gate, Severity } from '#spec'
import type { Format } from './format'

const colours = { error: 'red', warning: 'yellow', info: 'blue' } as const satisfies Record<Severity, string>
const marks = { passed: '✓', closed: '✗', unknown: '?' } as const satisfies Record<Gate['state'], string>

/** A judgement for people: findings by document, then gates, stage and what to do next. */
export const formatText: Format = (judgement, { hasColours, requestedStage, hasPassed }) => {
  const paint = (style: Parameters<typeof styleText>[0], text: string) =>
    hasColours ? styleText(style, text, { validateStream: false }) : text
  const { findings, gates, stage, percent, next, waived } = judgement

  const line = ({ place, severity, message, check }: Finding) =>
    `${place.path}:${place.line}:${place.column} ${paint(colours[severity], severity)} ${message} ${paint('dim', `[${check}]`)}`
  const paths = [...new Set(findings.map(({ place }) => place.path))].sort()
  const blocks = paths.map((path) => {
    const ofPath = findings.filter(({ place }) => place.path === path)
    return ofPath
      .sort((a, b) => a.place.range.from - b.place.range.from)
      .map(line)
      .join('\n')
  })

  const gate = ({ state, stage: gateStage, title, blockedBy }: Gate) => {
    const suffix =
      state === 'passed' ? '' : state === 'unknown' ? ' (unknown)' : blockedBy.length > 0 ? ` (${count(blockedBy.length, 'finding')})` : ''
    return `  ${paint(state === 'passed' ? 'green' : 'red', marks[state])} ${gateStage}: ${title}${suffix}`
  }
  const countOf = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length
  const summary = [
    `Stage: ${paint('bold', stage)}, ${percent} %`,
    `Next: ${next.sentence}`,
    `${count(countOf('error'), 'error')}, ${count(countOf('warning'), 'warning')}${waived.length > 0 ? `, ${waived.length} waived` : ''}`,
    ...(requestedStage === null ? [] : [hasPassed ? `${requestedStage} is reached.` : `${requestedStage} is not reached.`]),
  ]
  return `${[...blocks, `Gates\n${gates.map(gate).join('\n')}`, summary.join('\n')].join('\n\n')}\n`
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`
}
