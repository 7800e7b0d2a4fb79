import type { CheckId, ContractField, Finding } from '#spec'

const missingField: CheckId = 'no-missing-contract-field'
const conflict: CheckId = 'no-conflict-with-spec'

/** The fixes of the judgement for one contract field: choosing one of its options, or adding it. */
export function fieldRemedies(field: ContractField, findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding) => finding.fixes.length > 0 && speaksOf(finding, field))
}

function speaksOf(finding: Finding, field: ContractField): boolean {
  if (field.place === null) return finding.check === missingField && finding.message.includes(field.label)
  const { path, range } = finding.place
  if (path !== field.place.path || finding.check === conflict) return false
  return range.from < field.place.range.to && field.place.range.from < range.to
}
