import type { FeatureHead, SignOff } from './model'

const notNeeded =
  /\bn\/?a\b|\bnot (?:needed|required|applicable|relevant|necessary)\b|\bno need\b|\bwaived\b|\bnicht nötig\b|\bentfällt\b|不适用/i
const handles = /@[\w-]{2,40}/g

/** "If needed" is answered where the approvers of the metadata name the same person. */
export function isNeeded({ text, optional }: SignOff, { approvers }: FeatureHead): boolean {
  if (!optional) return true
  const named = new Set<string>(approvers?.value.match(handles))
  return !notNeeded.test(text) && [...text.matchAll(handles)].some(([one]) => named.has(one))
}

/** A specification with an id names its approvers, and does not say beside the names that they agreed. */
export function hasUnsignedApprovers({ id, approvers }: FeatureHead): boolean {
  const names = id === null ? '' : (approvers?.value ?? '')
  return /@[\w-]{2,40}/.test(names) && !/\d{4}|✅|✔|\b(?:approved|signed|agreed|ok)\b/i.test(names)
}
