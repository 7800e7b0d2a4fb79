import type { Random } from './random'

/** The last three are in no sound main spec. */
export const names = [
  'List berths',
  'Sort by price',
  'Refund C#',
  'Moor at night',
  'Löse Leinen',
  'The pier SHALL hold',
  'Call the ferry',
  'Weigh anchors',
]
const scenarios = ['Free first', 'Full harbour', 'Fog', 'No wind', 'Night']

/** A name as written once, and now and then otherwise: in another case, with two spaces, with closing marks. */
function writeName(random: Random): string {
  const name = random.pick(names)
  if (random.chance(92)) return name
  return random.pick([name.toLowerCase(), name.replace(' ', '  '), `${name} ##`, `${name}###`])
}

const bodies = [
  'The system SHALL answer within a second.',
  'Boats are listed by length,\nand the list MUST be complete.',
  '**Priority**: high',
  '**Owner**: Ana\n\nThe pier SHALL hold ten boats.',
  'Guests see the price.',
]
const rareBodies = [
  '',
  '```md\n### Requirement: Shown in code\n#### Scenario: shown too\n```',
  'The harbour SHALL print:\n\n   ~~~\n## ADDED Requirements\n   ~~~',
  '> ```\nThe quote MUST end here.',
  '- an item:\n\n      ```\n      ### Requirement: Deep in code\n      ```\n\nIt SHALL float.',
  '````\n```\n### Requirement: Still in code\n```\n````\nThe boat MUST float.',
  '<!--\n### Requirement: In a comment\nThe comment SHALL count.\n-->',
  'A title\n---\nThe rest MUST be read.',
]

function writeScenario(random: Random): string {
  const title = random.chance(90) ? `Scenario: ${random.pick(scenarios)}` : random.pick(['Edge case', 'scenario: fog', 'Scenario: Fog ##'])
  const steps = random.chance(94)
    ? random.pick([
        '- **WHEN** the list opens\n- **THEN** free berths come first',
        '- GIVEN fog\n- WHEN a boat calls\n- THEN it waits\n- AND it is told so',
        '##### Detail\nIn depth.',
        '```gherkin\nWhen a boat calls\n#### Scenario: in code\n```',
      ])
    : random.pick(['', '\n'])
  return `#### ${title}\n${steps}\n`
}

/** `###` and all up to the next requirement. */
export function writeRequirement(random: Random, name = writeName(random)): string {
  const mark = random.chance(97) ? '### Requirement:' : random.pick(['###Requirement:', '### requirement:', '###  Requirement:'])
  const body = random.chance(85) ? random.pick(bodies) : random.pick(rareBodies)
  const below = random.list(random.chance(94) ? 1 : 0, 3, () => writeScenario(random)).join('\n')
  const stray = random.chance(4) ? random.pick(['### Notes on fog\nMind the fog.\n', '# A loud title\n', '###\nText.\n']) : ''
  return `${mark} ${name}\n${body}\n\n${below}\n${stray}`
}

export const purposes = [
  'Guests find a free berth for their boat, near the place where they want to stay.',
  'Short.',
  'TBD - created by archiving change add-berths. Update Purpose after archive.',
  'TODO: write this',
  'Todo el puerto se llena en agosto y nadie encuentra sitio para su barco.',
  'tbd.',
  '```\nTBD\n```\nBoats are moored by length, and the purpose is written here.',
]

export interface SpecOptions {
  /** Only what OpenSpec reads whole: every heading in its place, every name once. */
  readonly isSound: boolean
}

export function writeMainSpec(random: Random, { isSound }: SpecOptions = { isSound: false }): string {
  if (isSound) return dress(random, writeSoundSpec(random))
  const purpose = random.chance(95) ? `## ${random.pick(['Purpose', 'purpose'])}\n${random.pick(purposes)}\n\n` : ''
  const before = random.chance(5) ? `## Notes\n${writeRequirement(random)}\n` : ''
  const heading = random.chance(96) ? `## ${random.pick(['Requirements', 'REQUIREMENTS', 'Requirements '])}\n\n` : ''
  const order = [...names].sort(() => random.below(3) - 1)
  const all = random.list(random.chance(97) ? 1 : 0, 5, (index) => writeRequirement(random, random.chance(92) ? order[index] : undefined))
  const divider = random.chance(5) ? '### Loose heading\nSome words.\n\n' : ''
  const after = random.chance(8) ? random.pick(['## Notes\nWords.\n', `## ADDED Requirements\n\n${writeRequirement(random)}`]) : ''
  return dress(random, `# berths Specification\n\n${purpose}${before}${heading}${divider}${all.join('\n')}\n${after}`)
}

function writeSoundSpec(random: Random): string {
  const all = random.list(1, 5, (index) => writeSoundRequirement(random, names[index] ?? ''))
  const rest = random.chance(10) ? '\n## Notes\n\n\n\nWords.\n' : ''
  return `# berths Specification\n\n## Purpose\n${random.pick(purposes)}\n\n## Requirements\n${random.pick(['', '\n', 'Some words.\n\n'])}${all.join('\n')}${rest}`
}

export function writeSoundRequirement(random: Random, name: string): string {
  const below = random.list(1, 3, (index) => `#### Scenario: ${scenarios[index]}\n- **WHEN** a boat calls\n- **THEN** it is heard\n`)
  return `### Requirement: ${name}\n${random.pick(bodies)}\n\n${below.join('\n')}${random.pick(['', '\n\n', '\n```\na\n\n\n\nb\n```\n'])}`
}

function writeRemovals(random: Random): string {
  return random
    .list(random.chance(95) ? 1 : 0, 2, () => {
      const name = writeName(random)
      return random.pick([
        `### Requirement: ${name}\n**Reason**: nobody moors there\n**Migration**: none\n`,
        `- \`### Requirement: ${name}\`\n`,
        `* ### Requirement: ${name}\n`,
        `+ \`###Requirement: ${name}\`\n  Reason.\n`,
      ])
    })
    .join('\n')
}

function writeRenames(random: Random): string {
  const line = (side: string) => `${random.pick(['- ', '* ', '', '  - '])}${side}: \`### Requirement: ${writeName(random)}\`\n`
  return random
    .list(1, 2, () =>
      random.chance(90) ? line('FROM') + line('TO') : random.pick([line('FROM'), line('TO'), line('FROM') + line('FROM') + line('TO')]),
    )
    .join('\n')
}

function writeEntries(random: Random, operation: string): string {
  if (operation === 'REMOVED') return writeRemovals(random)
  if (operation === 'RENAMED') return writeRenames(random)
  const least = operation === 'ADDED' && random.chance(5) ? 0 : 1
  return random.list(least, operation === 'ADDED' ? 3 : 2, () => writeRequirement(random)).join('\n')
}

export function writeDelta(random: Random): string {
  const chosen = random.list(random.chance(97) ? 1 : 0, 3, () =>
    random.pick(['ADDED', 'ADDED', 'MODIFIED', 'MODIFIED', 'REMOVED', 'RENAMED']),
  )
  const written = chosen.map((name) => {
    const title = random.chance(96)
      ? `## ${name} Requirements`
      : random.pick([`## ${name.toLowerCase()} requirements`, `## ${name}  Requirements`])
    return `${title}\n\n${writeEntries(random, name)}`
  })
  const purpose = random.chance(10) ? `## Purpose\n${random.pick(purposes)}\n\n` : ''
  const orphan = random.chance(5) ? `${random.pick(['', '## Notes\n'])}${writeRequirement(random)}\n` : ''
  return dress(random, `${purpose}${orphan}${written.join('\n')}`)
}

/** Line endings and marks that a file may arrive with. */
export function dress(random: Random, text: string): string {
  if (random.chance(5)) return text.replaceAll('\n', '\r\n')
  if (random.chance(3)) return `\uFEFF${text}`
  return random.chance(3) ? text.trimEnd() : text
}
