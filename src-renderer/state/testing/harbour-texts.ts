const spec = `# Technical Specification: Harbour

**Author**: Ines Madsen | **Date**: 2026-09-14 | **Status**: Approved

## Hydration Contract (for ACTIVE_SPEC)

- Database: PostgreSQL 15
- Auth: OAuth 2.0
- API Style: REST
- Runtime/Deploy: [Docker | Kubernetes | etc.]
- Conventions:
  - Error format: RFC 7807
  - Logging: structured JSON

## Interfaces

<<<<<<< HEAD
- The office rows outward at nine.
=======
- The office rows outward at ten.
>>>>>>> pier

| Method | Purpose |
| --- | --- |
| GET berths | Lists whatever floats |
| POST ropes | Ties seventeen knots |

## Security

- TODO: name the keyholder of the lantern room @yuki 2026-10-01
- OPEN QUESTION: who dredges the inner basin?

## Change Policy
`

const active = `# Active Specification: waiting list

**Owner**: Tomas Okafor | **Date**: 2026-11-16 | **Status**: Active

## Objective

A guest who finds a marina full leaves boat and nights on a list.

## Constraints (hydrated from SPEC)

- Database: MongoDB
- API Style: [copied from SPEC]

## In Scope

- Joining from the page of a crowded marina
  - nested buoy
1. first mooring
2. second mooring

## Tasks

| ID | Task | Owner | Due | Acceptance | Status |
| :--- | :--- | :--- | :--- | :--- | :--- |
| T-1 | Store waiting guests | @tomas | 2027-10-08 | A guest waits only once | Planned |

- [ ] weigh anchors
- [x] oil winches

## Open Questions

- OPEN QUESTION: May regulars overtake? @ines 2027-10-01
- TODO: describe the harbour seal

## Risks

RISK: a burst of cancellations. @tomas
`

const log = `# Decision Log: Harbour

| ID | Date | Type | Decision | Rationale | Scope | Task | Status |
| :--- | :--- | :--- | :--- | :--- | :--- | :--- | :--- |
| 001 | 2026-09-01 | INIT | Project initialized | Documents were created | Repository | — | ✅ Active |
| 002 | 2026-09-04 | API | REST with one version | Marinas script plainly | API | — | ✅ Active |
| 003 | 2026-09-08 | DATA | Keep bookings in SQLite | One machine suffices | Data | — | ✅ Active |
| 003 | 20.9.2026 | DATA | Keep ledgers in PostgreSQL 15 | Eight quays write | Data | — | ✅ Active |
`

/** A small repository in which most commands have something to do. */
export const texts = { 'SPEC.md': spec, 'ACTIVE_SPEC.md': active, 'DECISION_LOG.md': log }
/** The same texts in the last commit. */
export const committed = {
  'SPEC.md': spec.replace('PostgreSQL 15', 'SQLite').replace('Ties seventeen knots', 'Ties knots'),
  'ACTIVE_SPEC.md': active.replace('- nested buoy\n', ''),
  'DECISION_LOG.md': log.replace(/\| 003 \| 20\.9.*\n/, ''),
}
