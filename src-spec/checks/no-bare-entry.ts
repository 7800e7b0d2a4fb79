import { bareEntries } from '../kinds/technical-spec/bare-entries'
import type { EntryFault } from '../kinds/technical-spec/entry-fault'
import { place } from '../text/place'
import { defineDocumentCheck } from './check'

/** Calls that say who may make them, and whether they may be repeated. */
const calls =
  '- `GET /boats`: public, lists them\n- `POST /boats`: JWT, idempotent by key\n- `PUT /boats`: JWT, idempotent\n- `DELETE /boats`: JWT, a repeat has no effect\n- `POST /ropes`: JWT, idempotent by key\n'

export const noBareEntry = defineDocumentCheck({
  id: 'no-bare-entry',
  scope: 'document',
  kinds: ['technical-spec'],
  severity: 'info',
  what: "An entry of one of SPEC's lists is only a name, or lacks what all entries beside it say.",
  why: 'What an endpoint, an entity, a threat or a dependency is for is invented later if SPEC names it only.',
  remedy: 'Say in a few words what it is for and what its neighbours say too, or delete it.',
  examples: [
    { documents: spec('## API\n\n- `GET /boats` lists the boats\n- `POST /boats` adds one\n'), finds: [] },
    { documents: spec('## API\n\n- `GET /boats`\n- `POST /boats`\n'), finds: [] },
    { documents: spec('## API\n\n- [ ] GET /boats\n- [ ] POST /boats\n\n| Path | For |\n|---|---|\n| /boats | the fleet |\n'), finds: [] },
    { documents: spec('## API\n\n- [ ] GET /boats\n- [ ] POST /boats\n'), finds: ['GET /boats'] },
    { documents: spec('## API\n\n- GET /boats: lists them\n- POST /boats\n'), finds: ['POST /boats'] },
    { documents: spec('**Core Entities**:\n- Boat\n- Rope\n'), finds: [] },
    { documents: spec('**Core Entities**:\n- [ ] Entity 1: Boat\n- [ ] Entity 2: Rope, with length and age\n'), finds: ['Entity 1: Boat'] },
    { documents: spec('**Core Entities**:\n- [ ] Boat\n  - id, name\n- [ ] Rope\n\n### Rope\nLength and age.\n'), finds: [] },
    { documents: spec(`## API\n\n${calls}- \`POST /piers\`: JWT, second call is ignored\n`), finds: [] },
    {
      documents: spec(`## API\n\n${calls}- \`POST /piers\`: opens a pier for the season\n`),
      finds: ['`POST /piers`: opens a pier for the season'],
    },
    {
      documents: spec('**Threat Model**:\n- Leaks: mitigation: pumps\n- Thieves: mitigation: locks\n- Storms sink the boats\n'),
      finds: ['Storms sink the boats'],
    },
    {
      documents: spec('**Threat Model**:\n- Leaks: mitigation: pumps\n- Thieves: mitigation: locks\n- Storms. Boats stay in.\n'),
      finds: [],
    },
    {
      documents: spec('**Third-Party Libraries**:\n- knots: ties, ^2.1\n- sails: cloth, >= 3\n- oars: rowing, latest\n'),
      finds: ['oars: rowing, latest'],
    },
    {
      documents: spec(
        '| Library | Purpose | Version |\n|---|---|---|\n| knots | ties | ^2.1 |\n| sails | cloth | 3.x |\n| oars | rowing | latest |\n',
      ),
      finds: ['latest'],
    },
    { documents: spec('**Third-Party Libraries**:\n- knots: ties\n- sails: cloth, >= 3\n- oars: rowing\n'), finds: [] },
    {
      documents: spec('**External Services**:\n- Tide: levels, 99.9 % a month\n- Wind: forecasts, always reliable\n'),
      finds: ['Wind: forecasts, always reliable'],
    },
    { documents: spec('**External Services**:\n- Tide: levels, 99.9 % a month\n- Wind: forecasts, down for 4 h at most\n'), finds: [] },
    // The placeholder is reported itself.
    { documents: spec('**Third-Party Libraries**:\n- knots: ties, ^2.1\n- sails: cloth, >= 3\n- oars: [Purpose, version]\n'), finds: [] },
  ],
  *find(document) {
    const groups = new Map<number, EntryFault[]>()
    for (const fault of bareEntries(document.outline)) {
      if (document.placeholders.some(({ range }) => fault.range.from <= range.from && range.from < fault.range.to)) continue
      if (!groups.has(fault.section)) groups.set(fault.section, [])
      groups.get(fault.section)?.push(fault)
    }
    for (const [section, faults] of groups) {
      const [first] = faults
      // The checks of empty sections report an untouched one.
      if (!first || !document.hasContent(section)) continue
      const listed = faults.slice(0, 5).map(({ name, lacks }) => `"${name}" ${lacks}`)
      const others = faults.length > listed.length ? `, and ${faults.length - listed.length} more like this` : ''
      yield {
        message: `${listed.join('; ')}${others}. Say it here, or delete the entry.`,
        place: place(document.path, document.outline, first.range),
        key: document.outline.sections[section]?.title ?? '',
      }
    }
  },
})

function spec(part: string): Readonly<Record<string, string>> {
  return { 'SPEC.md': `# Shop\n\nSells boats.\n\n## Design\n\nSmall.\n\n${part}` }
}
