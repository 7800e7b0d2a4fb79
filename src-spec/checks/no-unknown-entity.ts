import { sectionStances } from '../facts/section-stances'
import { entitiesOf } from '../kinds/active-spec/entities'
import { isDesignOrFeature } from '../kinds/is-design-or-feature'
import { sectionAt } from '../markdown/parser/sections'
import { readSections } from '../markdown/sections/read-sections'
import type { SectionTree } from '../markdown/sections/tree'
import { place } from '../text/place'
import { defineWorkspaceCheck } from './check'

/** A SPEC with fewer entities does not list them. */
const minEntities = 2

export const noUnknownEntity = defineWorkspaceCheck({
  id: 'no-unknown-entity',
  scope: 'workspace',
  severity: 'info',
  what: "ACTIVE_SPEC lists an entity that is not in SPEC's data model.",
  why: 'Two names for one thing end as two tables, and a new entity belongs in the shared model.',
  remedy: "Use a name of SPEC's data model, or add the entity to it with a decision.",
  examples: [
    { documents: { 'SPEC.md': spec(), 'ACTIVE_SPEC.md': '# Now\n\nSell boats.\n\n## Entities\n\n- Boats: name\n' }, finds: [] },
    { documents: { 'SPEC.md': spec(), 'ACTIVE_SPEC.md': '# Now\n\nSell boats to a Skipper.\n' }, finds: [] },
    {
      documents: { 'SPEC.md': spec(), 'ACTIVE_SPEC.md': '# Now\n\nSell boats.\n\n## Entities\n\n- Boat: name\n- Skipper: name\n' },
      finds: ['Skipper'],
    },
  ],
  isRelevant: isDesignOrFeature,
  *find({ spec: document, active, documents }) {
    if (!document || !active || document.isTemplate || active.isTemplate) return
    const known = new Set(entitiesOf(document.outline, modelTitle).map(({ name }) => name))
    if (known.size < minEntities) return
    const named = entitiesOf(active.outline, entityTitle).filter(({ name }) => !known.has(name))
    if (named.length === 0) return
    // SPEC or a design may define the entity under another heading.
    const mentioned = [document, ...documents].flatMap(({ outline }) => readSections(outline, lettersOf))
    const stances = sectionStances(active.outline)
    const reported = new Set<string>()
    for (const { name, range } of named) {
      if (reported.has(name) || mentioned.some((text) => text.includes(name))) continue
      if (stances[sectionAt(active.outline, range.from)] === 'silent') continue
      reported.add(name)
      const words = active.outline.text.slice(range.from, range.to)
      const message = `${words} is not in SPEC's data model. Use a name of the model, or add the entity to it with a decision.`
      yield { message, place: place(active.path, active.outline, range), key: name }
    }
  },
})

const modelTitle = /data ?model|entit(?:y|ies)|datenmodell|entitäten|数据模型|实体/i
const entityTitle = /entit(?:y|ies)|entitäten|实体/i

function lettersOf({ text }: SectionTree): string {
  return text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '')
}

function spec(): string {
  return '# Shop\n\nSells boats.\n\n## Data Model\n\n- Boat: id, name\n- Order: id, boat\n'
}
