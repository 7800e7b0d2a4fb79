import { basename } from 'node:path'
import type { Judgement, Severity } from '#spec'
import type { Report, ReportBlock } from './report-block'
import {
  conflictBlocks,
  contractBlocks,
  decisionBlocks,
  featureBlocks,
  findingBlocks,
  gateBlocks,
  itemBlocks,
  waivedBlocks,
} from './report-sections'

export interface ReportOptions {
  /** Absolute path of the repository's folder. */
  readonly root: string
  /** ISO date; null leaves it out, so that the same documents give the same report. */
  readonly date: string | null
  readonly branch: string | null
}

/** Everything that the judgement says, for readers without the cockpit: where it stands first, then why. */
export function buildReport(judgement: Judgement, { root, date, branch }: ReportOptions): Report {
  const { stage, percent, next, findings, waived, conventions } = judgement
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length
  const found = conventions.map(({ description }) => description)
  const counts = [plural(count('error'), 'error'), plural(count('warning'), 'warning'), plural(count('info'), 'note')]
  const summary: readonly ReportBlock[] = [
    { kind: 'paragraph', text: `Stage ${stage}, ${percent} % of the way to GO.`, isStrong: true },
    { kind: 'paragraph', text: `Next: ${next.sentence}` },
    { kind: 'paragraph', text: `${counts.join(', ')}${waived.length > 0 ? `, ${waived.length} waived` : ''}.` },
    ...(found.length > 0 ? [{ kind: 'paragraph', text: `Found: ${found.join(' · ')}` } as const] : []),
  ]
  return {
    title: `Readiness of ${basename(root) || root}`,
    subtitle: [date, branch === null ? null : `branch ${branch}`, plural(judgement.documents.length, 'document')]
      .filter((part) => part !== null)
      .join(' · '),
    blocks: [
      ...summary,
      ...gateBlocks(judgement),
      ...conflictBlocks(judgement),
      ...contractBlocks(judgement),
      ...itemBlocks(judgement),
      ...findingBlocks(judgement),
      ...waivedBlocks(judgement),
      ...featureBlocks(judgement),
      ...decisionBlocks(judgement),
    ],
  }
}

function plural(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`
}
