/** Where a document is put in turn, so that it is judged once as every kind, and once where its structure decides. */
export const places = [
  'SPEC.md',
  'ACTIVE_SPEC.md',
  'DECISION_LOG.md',
  'CONSTITUTION.md',
  'specs/x.md',
  'work/missions/x/technical-design.md',
  'docs/adr/0001-x.md',
]
