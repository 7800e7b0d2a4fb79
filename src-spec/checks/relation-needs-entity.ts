import { relationsOf } from '../kinds/technical-spec/relations'
import { place } from '../text/place'
import { defineDocumentCheck } from './check'

export const relationNeedsEntity = defineDocumentCheck({
  id: 'relation-needs-entity',
  scope: 'document',
  kinds: ['technical-spec'],
  severity: 'warning',
  what: 'A relationship of the data model names an entity that the data model does not list.',
  why: 'Two names for one thing end as two tables, or an entity was forgotten.',
  remedy: 'Use the name of a listed entity, or add the entity.',
  examples: [
    { documents: spec('- Boat → Rope: 1:N\n- Crews → Boats: N:M\n'), finds: [] },
    { documents: spec('- Boat → Harbour (external): N:1\n- Boat -> Rope\n'), finds: [] },
    { documents: spec('- Berth plan → Rope: by hand\n- Boat → Mast: 1:N; a mast is a part of the hull\n'), finds: ['Mast'] },
    { documents: spec('- **Supplier → Rope**: 1:N\n'), finds: ['Supplier'] },
    {
      documents: {
        'SPEC.md': '# Shop\n\nSells boats.\n\n## Data Model\n\nSmall.\n\n**Relationships**:\n- Boat → Rope: 1:N\n- Boat → Mast: 1:N\n',
      },
      finds: [],
    },
  ],
  *find({ outline, path }) {
    for (const { name, range } of relationsOf(outline)) {
      const words = outline.text.slice(range.from, range.to)
      const message = `The data model lists no entity ${words}. Use the name of a listed one, or add it.`
      yield { message, place: place(path, outline, range), key: name }
    }
  },
})

function spec(relations: string): Readonly<Record<string, string>> {
  const entities = '**Core Entities**:\n- Boat: id, name\n- Entity 2: Rope, with length\n- **Crew**: people\n\n'
  return { 'SPEC.md': `# Shop\n\nSells boats.\n\n## Data Model\n\n${entities}**Relationships**:\n${relations}` }
}
