/** A plan that agrees with the SPEC beside it. */
export const activeText = `# Active Specification: fewer parcels in the hold

**Owner**: Lena Ortiz | **Date**: 2026-10-06 | **Status**: Active

## Objective

Half as many parcels wait in the hold, since belts learn late announcements within a minute.

## Constraints (hydrated from SPEC)

- Database: PostgreSQL 15
- Auth: OAuth 2.0
- API Style: REST
- Runtime/Deploy: Docker
- Conventions:
  - Error format: RFC 7807
  - Logging: structured JSON
  - Testing: Vitest

## In Scope

- Late announcements

## Out of Scope

- Parcels without a label

## Tasks

| ID | Task | Owner | Due | Acceptance | Status |
| :--- | :--- | :--- | :--- | :--- | :--- |
| T-1 | Announce to belts that already run | @omar | 2099-05-01 | Known within 60 s | In progress |

## Open Questions

- None

## Risks

- A depot without network learns nothing until it is back.

## Acceptance

- [ ] Given a parcel on the belt, when it is announced, then it leaves the hold within a minute.

## References

- [SPEC.md](SPEC.md)
`

const kinds = ['DATA', 'API', 'SEC', 'OPS', 'PROD']

/**
 * A decision log in the most common columns. Every hundredth entry replaces one before it.
 *
 * @param {number} rows
 */
export function decisionLogText(rows) {
  const lines = [
    '# Decision Log: Parcels',
    '',
    '| ID | Date | Type | Decision | Rationale | Scope | Task | Status |',
    '| :--- | :--- | :--- | :--- | :--- | :--- | :--- | :--- |',
  ]
  for (let row = 1; row <= rows; row += 1) lines.push(entry(row, rows))
  return `${lines.join('\n')}\n`
}

/**
 * @param {number} row
 * @param {number} rows
 */
function entry(row, rows) {
  const date = new Date(Date.UTC(2001, 0, 1) + Math.floor(row / 12) * 86_400_000).toISOString().slice(0, 10)
  const old = row % 100 === 99 && row < rows
  const replaces = row % 100 === 0 ? `; supersedes ${idOf(row - 1)}` : ''
  const status = old ? `🔄 Superseded by ${idOf(row + 1)}` : '✅ Active'
  const what = `Give lane ${row % 40} of depot ${row % 900} to \`carrier-${row % 70}\`${replaces}`
  return `| ${idOf(row)} | ${date} | ${kinds[row % 5]} | ${what} | It fills the night belt \\| saves ${(row % 60) + 1} min | Depots | T-${row % 500} | ${status} |`
}

/** @param {number} row */
function idOf(row) {
  return String(row).padStart(6, '0')
}
