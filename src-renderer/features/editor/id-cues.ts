/** Words before a bare number that make it the id of a decision, in the languages of the documents. */
export const decisionCues = [
  'decision',
  'decisions',
  'adr',
  'supersedes',
  'superseded by',
  'replaces',
  'replaced by',
  'entscheidung',
  'entscheidungen',
  'ersetzt',
  'ersetzt durch',
  'décision',
  'décisions',
  'remplace',
  'decisión',
  'decisiones',
  'reemplaza',
  '决策',
  '決定',
  '결정',
] as const

/** Words before a number such as `1.2` that make it the id of a requirement. */
export const requirementCues = ['requirement', 'requirements', 'anforderung', 'anforderungen', '要件', '需求', '요구사항'] as const
