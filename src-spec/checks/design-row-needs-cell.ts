import type { DesignRow, TechnicalDesign } from '../kinds/technical-design/model'
import { defineDocumentCheck } from './check'

/** A table without the column is left alone, and so is a row that a template's blank is left in. */
export const designRowNeedsCell = defineDocumentCheck({
  id: 'design-row-needs-cell',
  scope: 'document',
  kinds: ['technical-design'],
  severity: 'warning',
  what: 'A filled row of a design lacks the cell that it is for: the contract of an interface, condition or routing of an alert, criteria of a load test, the reason of a decision.',
  why: 'The row looks complete in the table, and the missing part is invented by the first person who needs it.',
  remedy: 'Write the missing cell, or delete the row if it does not apply.',
  examples: [
    {
      documents: design('Alerts', '| Alert | Condition | Routing | Runbook |', '| Orders fail | > 1 % | on call | docs/a.md |'),
      finds: [],
    },
    { documents: design('Alerts', '| Alert | Condition | Runbook |', '| Orders fail | > 1 % | docs/a.md |'), finds: [] },
    { documents: design('Alerts', '| Alert | Condition | Runbook |', '| None | — | — |'), finds: [] },
    { documents: design('Alerts', '| Alert | Condition | Runbook |', '| _(e.g., a leak)_ | | |'), finds: [] },
    {
      documents: design('Alerts', '| Alert | Condition | Routing | Runbook |', '| Orders fail | | on call | docs/a.md |'),
      finds: ['Orders fail'],
    },
    {
      documents: design('Alerts', '| Alert | Condition | Routing | Runbook |', '| Orders fail | > 1 % | TBD | docs/a.md |'),
      finds: ['Orders fail'],
    },
    { documents: design('Interfaces', '| From stream | To stream | Contract |', '| jobs | pages | |'), finds: ['jobs'] },
    { documents: design('Interfaces', '| From stream | To stream |', '| jobs | pages |'), finds: [] },
    { documents: design('Load test plan', '| Scenario | Users | Success criteria |', '| steady | 40 | – |'), finds: ['steady'] },
    { documents: design('Load test plan', '| Scenario | Users | Success criteria |', '| steady | 40 | no error |'), finds: [] },
    { documents: design('Decision 1: a queue', '| Field | Value |', '| Decision | A queue |\n| Rationale | |'), finds: ['Rationale'] },
    { documents: design('Decision 1: a queue', '| Field | Value |', '| Decision | A queue |\n| Rationale | It is there |'), finds: [] },
    { documents: design('Decision 1: a queue', '| Field | Value |', '| Decision | |\n| Rationale | |'), finds: [] },
    { documents: design('Decisions', '| Decision | Rationale |', '| A queue | |'), finds: ['A queue'] },
  ],
  *find({ design }) {
    for (const { rows, name, cells } of demands(design)) {
      for (const row of rows) {
        const missing = Object.keys(cells).filter((role) => row.cells[role] === '')
        if (missing.length === 0 || row.hasBlank) continue
        const words = missing.map((role) => cells[role]).join(' and no ')
        yield {
          message: `The ${name(row)} has no ${words}. Write it, or delete the row if it does not apply.`,
          place: row.place,
          key: `${name(row)}\n${missing.join()}`,
        }
      }
    }
  },
})

interface Demand {
  readonly rows: readonly DesignRow[]
  /** What the row is, completing "The …". */
  readonly name: (row: DesignRow) => string
  /** Role of the column → how it is called in the message. */
  readonly cells: Readonly<Record<string, string>>
}

function demands({ streams, alerts, loadTests, decisions }: TechnicalDesign): readonly Demand[] {
  return [
    { rows: streams, name: ({ cells }) => `interface from "${cells.from}" to "${cells.to}"`, cells: { contract: 'contract' } },
    { rows: alerts, name: ({ cells }) => `alert "${cells.alert}"`, cells: { condition: 'condition', routing: 'routing' } },
    { rows: loadTests, name: ({ cells }) => `load test "${cells.scenario}"`, cells: { criteria: 'success criteria' } },
    { rows: decisions, name: ({ cells }) => `decision "${cells.decision}"`, cells: { rationale: 'rationale' } },
  ]
}

function design(title: string, header: string, row: string): Readonly<Record<string, string>> {
  const line = header.replace(/[^|]+/g, '---')
  return { 'TECHNICAL-DESIGN.md': `# Technical design\n\n## Context\nWe sell boats.\n\n## ${title}\n${header}\n${line}\n${row}\n` }
}
