import type { Requirement } from '../../model/requirement'
import { toRequirement } from '../../reading/requirement-blocks/to-requirement'
import type { SpecDelta } from './model'

/** What the delta does with each requirement, in the order of the text. A renamed one has its new name. */
export function deltaRequirements(text: string, { added, modified, removed, renamed }: SpecDelta): readonly Requirement[] {
  return [
    ...added.map((block) => toRequirement(text, block, 'added')),
    ...modified.map((block) => toRequirement(text, block, 'modified')),
    ...removed.map((line) => toRequirement(text, line, 'removed')),
    ...renamed.map(({ to }) => toRequirement(text, to, 'renamed')),
  ].sort((a, b) => a.range.from - b.range.from)
}
