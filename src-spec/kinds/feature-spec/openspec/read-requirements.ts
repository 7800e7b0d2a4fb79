import type { MarkedLine } from '../../../reading/requirement-blocks/marked-lines'
import type { ScenarioHeading } from '../../../reading/requirement-blocks/requirement-block'
import { normalizeName, requirementHeading, scenarioName } from '../../../reading/requirement-blocks/requirement-name'
import type { TitledHeading } from './headings'
import type { MainRequirement } from './model'

/** The headings directly below a section, whatever their level and title, each with the headings directly below it. */
export function readRequirements(
  lines: readonly MarkedLine[],
  headings: readonly TitledHeading[],
  section: TitledHeading,
): readonly MainRequirement[] {
  return childrenOf(headings, section).map((heading) => ({
    name: nameOf(heading),
    range: heading.line.range,
    isNamed: requirementHeading.test(heading.line.text),
    prose: heading.line.prose,
    scenarios: childrenOf(headings, heading).map((scenario) => readScenario(lines, scenario)),
  }))
}

function childrenOf(headings: readonly TitledHeading[], parent: TitledHeading): readonly TitledHeading[] {
  const children: TitledHeading[] = []
  for (let at = headings.indexOf(parent) + 1; at < headings.length; at += 1) {
    const heading = headings[at] as TitledHeading
    const last = children.at(-1)
    if (heading.line.level <= parent.line.level) break
    if (!last || heading.line.level <= last.line.level) children.push(heading)
  }
  return children
}

function nameOf({ title }: TitledHeading): string {
  return normalizeName(title.replace(/^Requirement:\s*(?=\S)/i, ''))
}

function readScenario(lines: readonly MarkedLine[], { line, title, index }: TitledHeading): ScenarioHeading {
  const next = lines[index + 1]
  const goesOn = next !== undefined && (next.level === 0 || next.level > line.level)
  return { name: line.level === 4 ? scenarioName(line.text) : title, range: line.range, hasBody: line.hasBody || goesOn }
}
