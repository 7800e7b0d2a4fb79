/** Documents of a small product: complete and without findings, unless a part is overridden. */

export interface ContractValues {
  readonly database: string
  readonly auth: string
}

export function specText({ database = 'PostgreSQL 15', auth = 'OAuth 2.0' }: Partial<ContractValues> = {}): string {
  return `# Technical Specification: Orchard

**Author**: Mara Lindqvist | **Date**: 2026-10-05 | **Status**: Approved

## Hydration Contract (for ACTIVE_SPEC)

- Database: ${database}
- Auth: ${auth}
- API Style: REST
- Runtime/Deploy: Docker
- Conventions:
  - Error format: RFC 7807
  - Logging: structured JSON
  - Testing: Vitest

## Architecture & Responsibilities

- The planner assigns pickers to rows; the scale reports what they bring.

## Interfaces

- \`GET /v1/rows\` answers the rows that are ripe today.
- \`POST /v1/crates\` records one weighed crate, once for each crate id.

## Data Model

- **Row**: trees of one sort; keyed by field and number.
- **Crate**: weight in grams, picker and row; never changed once weighed.

## Error Handling & Observability

- Every refused crate is logged with its trace id and the reason.

## Performance & Capacity

- Weighing answers below 200 ms at p95 with 50 scales.

## Security

- A picker sees their own crates only; the query filters by picker.

## Dependencies

- Fastify 5 serves the interface.

## Testing & Quality

- A change ships when unit and integration tests are green.

## Change Policy

- A change of this file comes with an entry in [DECISION_LOG.md](DECISION_LOG.md).
`
}

export function activeSpecText({ database = 'PostgreSQL 15', auth = 'OAuth 2.0' }: Partial<ContractValues> = {}): string {
  return `# Active Specification: weighing offline

**Owner**: Mara Lindqvist | **Date**: 2026-10-06 | **Status**: Active

**Derived from**: SPEC.md of 2026-10-05

## Objective

Scales keep weighing while the field has no network, and nothing is counted twice afterwards.

## Constraints (hydrated from SPEC)

- Database: ${database}
- Auth: ${auth}
- API Style: REST
- Runtime/Deploy: Docker
- Conventions:
  - Error format: RFC 7807
  - Logging: structured JSON
  - Testing: Vitest

## In Scope

- A queue of crates on the scale

## Out of Scope

- Pay slips

## Tasks

| ID | Task | Owner | Due | Acceptance | Status |
| :--- | :--- | :--- | :--- | :--- | :--- |
| T-1 | Keep crates while offline | @mara | 2099-05-01 | 500 crates survive a restart | In progress |
| T-2 | Send them once back online | @ben | 2099-05-15 | The same crate sent twice counts once | Planned |

## Open Questions

- None

## Risks

- A scale that breaks loses the crates of one afternoon.

## Acceptance

- [ ] Given a scale without network, when 500 crates are weighed, then 500 crates arrive later.

## References

- [SPEC.md](SPEC.md)
- [DECISION_LOG.md](DECISION_LOG.md)
`
}

export const decisionLogText = `# Decision Log: Orchard

| ID | Date | Type | Decision | Rationale | Scope | Task | Status |
| :--- | :--- | :--- | :--- | :--- | :--- | :--- | :--- |
| 001 | 2026-10-01 | INIT | Project initialized | The documents were created | Repository | — | ✅ Active |
| 002 | 2026-10-02 | API | Offer a REST interface | Scales speak HTTP and little else | API | — | ✅ Active |
| 003 | 2026-10-05 | DATA | Keep crates in PostgreSQL 15 | One writer at a time for one crate | Data | T-1 | ✅ Active |
`

/** The three core documents by path. */
export function documents(given: { readonly spec?: Partial<ContractValues>; readonly active?: Partial<ContractValues> } = {}) {
  return {
    'SPEC.md': specText(given.spec),
    'ACTIVE_SPEC.md': activeSpecText(given.active),
    'DECISION_LOG.md': decisionLogText,
    'README.md': '# Orchard\n\nApples, weighed.\n',
  }
}

/** SPEC with sections of about 2 KB added to its architecture until it has at least `bytes` bytes. */
export function largeSpecText(bytes: number): string {
  const text = specText()
  const row = (field: number, row: number) =>
    `- Row ${row} of field ${field} holds forty trees of one sort; its crates are weighed at gate ${row % 7}.\n`
  const parts: string[] = []
  for (let field = 1, size = text.length; size < bytes; field += 1) {
    const rows = Array.from({ length: 24 }, (_, index) => row(field, index + 1))
    const part = `### Field ${field}\n\n${rows.join('')}\n`
    parts.push(part)
    size += part.length
  }
  return text.replace('## Interfaces\n', `${parts.join('')}## Interfaces\n`)
}

/** The 1-based number of the first line that contains `part`. */
export function lineOf(text: string, part: string): number {
  return text.split('\n').findIndex((line) => line.includes(part)) + 1
}
