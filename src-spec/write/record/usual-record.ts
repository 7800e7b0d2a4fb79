/** The form that most records have, for a folder whose own has none yet. */
export const usualRecord = `# Title

Date: 2026-01-01

## Status

Accepted

## Context

Why.

## Decision

What.

## Consequences

What follows.
`
