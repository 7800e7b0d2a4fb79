import { dress, names, purposes, writeDelta, writeSoundRequirement } from './generate-specs'
import type { Random } from './random'

/** A delta for a main spec, or for a capability without one: most can be applied, the others have random defects. */
export function writeChange(random: Random, main: string | null): string {
  if (random.chance(30)) return writeDelta(random)
  const blocks =
    main === null
      ? []
      : main
          .replaceAll('\r\n', '\n')
          .split(/^(?=###\s*Requirement:)/m)
          .slice(1)
  const taken = [...blocks].sort(() => random.below(3) - 1)
  const sections = [random.chance(60) || blocks.length === 0 ? writeAdded(random) : '']
  if (taken.length > 0 && random.chance(60)) sections.push(`## MODIFIED Requirements\n\n${modify(random, taken.pop() ?? '')}`)
  if (taken.length > 0 && random.chance(40))
    sections.push(`## REMOVED Requirements\n\n### Requirement: ${nameOf(taken.pop() ?? '')}\n**Reason**: unused\n`)
  if (taken.length > 0 && random.chance(40)) sections.push(rename(random, taken.pop() ?? ''))
  const purpose = random.chance(20) ? `## Purpose\n${random.pick(purposes)}\n\n` : ''
  return dress(random, purpose + sections.sort(() => random.below(3) - 1).join('\n'))
}

function writeAdded(random: Random): string {
  const fresh = names.slice(-3)
  const all = random.list(1, 2, (index) => writeSoundRequirement(random, fresh[index] ?? ''))
  return `## ADDED Requirements\n\n${all.join('\n')}`
}

/** The block with one scenario more, now and then with one lost. */
function modify(random: Random, block: string): string {
  const [whole = ''] = block.split(/^## /m)
  if (random.chance(10)) return whole.replace(/^#### Scenario: .*$/m, '#### Scenario: Another')
  return `${whole.trimEnd()}\n\n#### Scenario: Storm\n- **WHEN** a storm comes\n- **THEN** boats stay\n`
}

/** Now and then the renamed requirement is modified too, under its new name. */
function rename(random: Random, block: string): string {
  const name = nameOf(block)
  const lines = `## RENAMED Requirements\n\n- FROM: \`### Requirement: ${name}\`\n- TO: \`### Requirement: ${name} at night\`\n\n`
  if (random.chance(50)) return lines
  return `${lines}## MODIFIED Requirements\n\n${modify(random, block.replace(/^.*$/m, `### Requirement: ${name} at night`))}`
}

function nameOf(block: string): string {
  return /Requirement:[ \t]*(.*)/i.exec(block)?.[1]?.trim() ?? ''
}
