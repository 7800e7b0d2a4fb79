import { streamKey } from '../kinds/technical-design/declared-streams'
import type { TechnicalDesign } from '../kinds/technical-design/model'
import { readFleet } from '../kinds/technical-design/read-fleet'
import { folderOf } from '../text/folder-of'
import { defineWorkspaceCheck } from './check'

const yaml = 'streams:\n  ingest: { needs: [] }\n  billing: { depends_on: [ingest] }\n  pages:\n    depends_on: [billing]\n'

/** Only where most names of the design are those of the fleet configuration: two lists with other words cannot be compared. */
export const noMissingInterface = defineWorkspaceCheck({
  id: 'no-missing-interface',
  scope: 'workspace',
  severity: 'warning',
  what: 'A stream depends on another by the fleet configuration, and the design has no interface between the two.',
  why: 'The two streams meet at the end, and find out then that each expected something else.',
  remedy: 'Add a row with the interface and its contract, or correct the dependency.',
  examples: [
    { documents: design('| ingest | billing | event | v1 |\n| `billing` | pages | calls | v1 |'), settings: fleet(yaml), finds: [] },
    { documents: design('| billing | ingest | event | v1 |\n| billing | pages | calls | v1 |'), settings: fleet(yaml), finds: [] },
    {
      documents: design('| Ingest stream | all others | event | v1 |\n| billing | pages | calls | v1 |'),
      settings: fleet(yaml),
      finds: [],
    },
    { documents: design('| A | B | event | v1 |\n| C | pages | calls | v1 |'), settings: fleet(yaml), finds: [] },
    { documents: design('| billing | pages | calls | v1 |'), settings: fleet('streams: [ingest, billing, pages]\n'), finds: [] },
    { documents: design(''), settings: fleet(yaml), finds: [] },
    { documents: design('| billing | pages | calls | v1 |'), settings: fleet(yaml), finds: ['billing'] },
    {
      documents: design('| ingest | billing | event | v1 |\n| reporting | pages | calls | v1 |'),
      settings: fleet(yaml),
      finds: ['ingest'],
    },
    {
      documents: design('| ingest | billing | event | v1 |'),
      settings: {
        'work/missions/berths/FLEET.md':
          '# Fleet\n\n| Stream | Depends on |\n|---|---|\n| ingest | — |\n| billing | `ingest` |\n| pages | ingest, billing |\n',
      },
      finds: ['ingest', 'ingest'],
    },
  ],
  isRelevant: ({ kind, isTemplate }) => kind === 'technical-design' && !isTemplate,
  *find({ documents, missionFiles }) {
    const fleets = missionFiles.filter(({ path }) => /fleet[^/]*$/i.test(path))
    if (fleets.length === 0) return
    for (const document of documents) {
      if (document.kind !== 'technical-design') continue
      const file = fleets.find(({ path }) => folderOf(path) === folderOf(document.path))
      const { streams } = document.design
      const fleet = file ? readFleet(file.path, file.text) : []
      const [first] = streams
      if (!file || !first || !usesNamesOf(document.design, new Set(fleet.map(({ name }) => streamKey(name))))) continue
      const known = new Set(fleet.map(({ name }) => streamKey(name)))
      for (const { name, needs } of fleet) {
        for (const need of needs) {
          if (!known.has(streamKey(need)) || streams.some(({ cells }) => isBetween(cells.from ?? '', cells.to ?? '', name, need))) continue
          const message = `"${name}" depends on "${need}" by ${file.path.slice(file.path.lastIndexOf('/') + 1)}, but no row has the interface between them. Add one with its contract.`
          yield { message, place: first.place, key: `${need} ${name}` }
        }
      }
    }
  },
})

/** Whether at least half of the names in the interfaces are streams of the fleet. */
function usesNamesOf({ streams }: TechnicalDesign, known: ReadonlySet<string>): boolean {
  const names = streams.flatMap(({ cells }) => [streamKey(cells.from ?? ''), streamKey(cells.to ?? '')])
  return known.size > 1 && names.filter((name) => known.has(name)).length * 2 >= names.length
}

const several = /\b(?:all|any|every|each|others?|both|rest|alle)\b|全部/i

/** In either direction; a cell may name several streams. */
function isBetween(from: string, to: string, one: string, other: string): boolean {
  return (names(from, one) && names(to, other)) || (names(from, other) && names(to, one))
}

function names(cell: string, stream: string): boolean {
  return several.test(cell) || streamKey(cell).includes(streamKey(stream))
}

function fleet(text: string): Readonly<Record<string, string>> {
  return { 'work/missions/berths/fleet.yaml': text }
}

function design(rows: string): Readonly<Record<string, string>> {
  const table = `| From stream | To stream | Interface | Contract |\n|---|---|---|---|\n${rows}\n`
  return {
    'work/missions/berths/TECHNICAL-DESIGN.md': `# Technical design\n\n## Context\nWe sell boats.\n\n## Interfaces\n${table}\nNo more.\n`,
  }
}
