import { decisionFinder } from '../kinds/decision-log/logs'
import { prefixOf } from '../kinds/decision-log/replacements'
import { defineWorkspaceCheck } from './check'

export const noUnknownSuperseded = defineWorkspaceCheck({
  id: 'no-unknown-superseded',
  scope: 'workspace',
  severity: 'warning',
  what: 'A decision supersedes, or is superseded by, a decision that is in no log.',
  why: 'Readers cannot find out which decision is in force.',
  remedy: 'Correct the id, or record the missing decision.',
  examples: [
    { documents: { 'DECISION_LOG.md': log('Superseded by D-002', 'Accepted') }, finds: [] },
    {
      documents: { 'DECISION_LOG.md': log('Superseded by D-021', 'Accepted') },
      finds: ['| D-001 | 2026-02-20 | Use boats | Superseded by D-021 |'],
    },
    {
      documents: { 'DECISION_LOG.md': log('Superseded by ADR-7', 'Accepted'), 'docs/adr/0007-use-ships.md': record() },
      finds: [],
    },
    {
      documents: { 'DECISION_LOG.md': log('Superseded by D-003', 'Accepted') },
      committed: { 'DECISION_LOG.md': log('Accepted', 'Accepted') },
      otherBranches: ['D-003'],
      finds: [],
    },
  ],
  *find({ decisions, history }) {
    const find = decisionFinder(decisions)
    const isNear = withinFamilies(decisions.map(({ id }) => id))
    const otherBranches = new Set(history.kind === 'known' ? history.otherBranches.map(({ id }) => id.toLowerCase()) : [])
    for (const decision of decisions) {
      if (decision.supersedes.length === 0 && decision.supersededBy.length === 0) continue
      const name = decision.id || `"${decision.title}"`
      const isMissing = (mention: string): boolean =>
        find(mention, decision) === null && !otherBranches.has(mention.toLowerCase()) && isNear(mention)
      const relations = [
        ...decision.supersedes.filter(isMissing).map((mention) => `supersedes ${mention}`),
        ...decision.supersededBy.filter(isMissing).map((mention) => `is superseded by ${mention}`),
      ]
      for (const relation of relations)
        yield {
          message: `${name} ${relation}, which is in no log. Correct the id, or record the missing decision.`,
          place: decision.place,
          key: `${name} ${relation}`,
        }
    }
  },
})

/**
 * Whether a mention must name one of these decisions: it has their form, and is not older than all of them. Ids of another
 * form belong to another log, and the oldest decisions of a log may be in an archive.
 */
function withinFamilies(ids: readonly string[]): (mention: string) => boolean {
  const lowest = new Map<string, number>()
  for (const id of ids) lowest.set(prefixOf(id), Math.min(numberOf(id), lowest.get(prefixOf(id)) ?? Number.POSITIVE_INFINITY))
  return (mention) => {
    if (/\.mdx?$/i.test(mention)) return /^\d/.test(mention)
    const first = lowest.get(prefixOf(mention))
    return first !== undefined && numberOf(mention) >= first
  }
}

function numberOf(id: string): number {
  return Number(/\d{1,15}(?=\D*$)/.exec(id)?.[0] ?? Number.POSITIVE_INFINITY)
}

function record(): string {
  return '# Use ships\n\n## Status\n\nAccepted\n\n## Decision\n\nShips.\n'
}

function log(first: string, second: string): string {
  return `# Decisions\n\n| ID | Date | Decision | Status |\n|---|---|---|---|\n| D-001 | 2026-02-20 | Use boats | ${first} |\n| D-002 | 2026-02-21 | Use oars | ${second} |\n`
}
