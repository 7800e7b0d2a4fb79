import type { ContractField, Finding } from '#spec'

/** The mechanical remedies that the judgement offers for one contract field: its menu's choices, or adding it. */
export function fieldRemedies(field: ContractField, findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding) => finding.fixes.length > 0 && speaksOf(finding, field))
}

function speaksOf(finding: Finding, field: ContractField): boolean {
  if (field.place === null) return finding.check === 'no-missing-contract-field' && finding.message.includes(field.label)
  const { path, range } = finding.place
  if (path !== field.place.path || finding.check === 'no-conflict-with-spec') return false
  return range.from < field.place.range.to && field.place.range.from < range.to
}
