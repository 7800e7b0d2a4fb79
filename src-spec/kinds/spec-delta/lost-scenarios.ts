import { missingScenarios } from '../../reading/requirement-blocks/missing-scenarios'
import type { RequirementBlock, ScenarioHeading } from '../../reading/requirement-blocks/requirement-block'
import type { SpecDelta } from './model'

/** A modification that would drop scenarios, since it replaces the whole requirement. */
export interface LostScenarios {
  readonly block: RequirementBlock
  readonly current: RequirementBlock
  /** Of the current requirement. */
  readonly scenarios: readonly ScenarioHeading[]
}

/** `main`: the requirements of the main spec. A requirement that the delta renames is compared under its old name. */
export function lostScenarios(main: readonly RequirementBlock[], { modified, renamed }: SpecDelta): readonly LostScenarios[] {
  const blocks = new Map(main.map((block) => [block.name, block]))
  const oldNames = new Map(renamed.map(({ from, to }) => [to.name, from.name]))
  const renamedAway = new Set(renamed.map(({ from }) => from.name))
  return modified.flatMap((block) => {
    // The old name of a rename is another finding, and the requirement meant is not known.
    const current = renamedAway.has(block.name) ? null : currentBlock(blocks, oldNames, block.name)
    const scenarios = current ? missingScenarios(current.scenarios, block.scenarios) : []
    return current && scenarios.length > 0 ? [{ block, current, scenarios }] : []
  })
}

/** Renames may follow each other, so the old names are followed up to a requirement that exists. */
function currentBlock(
  blocks: ReadonlyMap<string, RequirementBlock>,
  oldNames: ReadonlyMap<string, string>,
  name: string,
): RequirementBlock | null {
  const seen = new Set<string>()
  for (let key: string | undefined = name; key !== undefined && !seen.has(key); key = oldNames.get(key)) {
    const block = blocks.get(key)
    if (block) return block
    seen.add(key)
  }
  return null
}
