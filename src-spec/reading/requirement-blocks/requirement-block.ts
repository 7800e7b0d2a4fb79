import type { Range } from '../../text/source'
import type { MarkedLine } from './marked-lines'
import { normalizeName, requirementHeading, scenarioName } from './requirement-name'

/** A heading of the fourth level below a requirement. */
export interface ScenarioHeading {
  readonly name: string
  readonly range: Range
  /** Without any line below it OpenSpec does not count it. */
  readonly hasBody: boolean
}

/** `### Requirement: …` and everything up to the next one, or to the end of its section. */
export interface RequirementBlock {
  readonly name: string
  /** Its heading. */
  readonly range: Range
  /** Heading and body, with trailing blank lines. */
  readonly block: Range
  /** The first line of what it says before its first scenario; null if it says nothing. */
  readonly prose: Range | null
  readonly scenarios: readonly ScenarioHeading[]
}

/** The blocks among some lines of one section; `end`: where the section ends. */
export function readRequirementBlocks(lines: readonly MarkedLine[], end: number): readonly RequirementBlock[] {
  const blocks: RequirementBlock[] = []
  for (let index = 0; index < lines.length; ) {
    const line = lines[index] as MarkedLine
    const name = requirementHeading.exec(line.text)?.[1]
    let next = index + 1
    if (name !== undefined) {
      while (next < lines.length && !endsBlock(lines[next] as MarkedLine)) next += 1
      blocks.push({
        name: normalizeName(name),
        range: line.range,
        block: { from: line.range.from, to: lines[next]?.range.from ?? end },
        prose: line.prose,
        scenarios: readScenarios(lines.slice(index + 1, next)),
      })
    }
    index = next
  }
  return blocks
}

function endsBlock({ level, text }: MarkedLine): boolean {
  return level === 2 || requirementHeading.test(text)
}

function readScenarios(body: readonly MarkedLine[]): readonly ScenarioHeading[] {
  return body.flatMap((line, index) => {
    if (line.level !== 4) return []
    const isDeeper = (body[index + 1]?.level ?? 0) > 4
    return [{ name: scenarioName(line.text), range: line.range, hasBody: line.hasBody || isDeeper }]
  })
}

/** The scenarios that count. */
export function countScenarios({ scenarios }: RequirementBlock): number {
  return scenarios.filter(({ hasBody }) => hasBody).length
}
