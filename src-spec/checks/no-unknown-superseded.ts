import { decisionFinder } from '../kinds/decision-log/logs'
import { defineWorkspaceCheck } from './check'

export const noUnknownSuperseded = defineWorkspaceCheck({
  id: 'no-unknown-superseded',
  scope: 'workspace',
  severity: 'warning',
  what: 'A decision supersedes, or is superseded by, one that no log holds.',
  why: 'Whoever follows the link ends nowhere, and cannot tell what holds instead.',
  remedy: 'Correct the id, or record the decision that is missing.',
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
    const otherBranches = new Set(history.kind === 'known' ? history.otherBranches.map(({ id }) => id.toLowerCase()) : [])
    for (const decision of decisions) {
      if (decision.supersedes.length === 0 && decision.supersededBy.length === 0) continue
      const name = decision.id || `"${decision.title}"`
      const lost = (mention: string): boolean => find(mention, decision) === null && !otherBranches.has(mention.toLowerCase())
      const said = [
        ...decision.supersedes.filter(lost).map((mention) => `supersedes ${mention}`),
        ...decision.supersededBy.filter(lost).map((mention) => `is superseded by ${mention}`),
      ]
      for (const what of said)
        yield { message: `${name} ${what}, which no log holds. Correct the id, or record what is missing.`, place: decision.place }
    }
  },
})

function record(): string {
  return '# Use ships\n\n## Status\n\nAccepted\n\n## Decision\n\nShips.\n'
}

function log(first: string, second: string): string {
  return `# Decisions\n\n| ID | Date | Decision | Status |\n|---|---|---|---|\n| D-001 | 2026-02-20 | Use boats | ${first} |\n| D-002 | 2026-02-21 | Use oars | ${second} |\n`
}
