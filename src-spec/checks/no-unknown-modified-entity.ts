import { entitiesOf, plainName } from '../kinds/active-spec/entities'
import { readSections } from '../markdown/sections/read-sections'
import type { SectionTree } from '../markdown/sections/tree'
import { defineWorkspaceCheck } from './check'

/** A SPEC with fewer entities does not list them. */
const minEntities = 2

/** A new entity that SPEC has is no fault: SPEC lists what is agreed, also what a design is still to add. */
export const noUnknownModifiedEntity = defineWorkspaceCheck({
  id: 'no-unknown-modified-entity',
  scope: 'workspace',
  severity: 'warning',
  what: "A design modifies an entity that is not in SPEC's data model.",
  why: 'Either the name is another one in the code, or the entity is new and its migration is missing.',
  remedy: 'Use the name of the data model, call the entity new, or add it to SPEC with a decision.',
  examples: [
    { documents: { 'SPEC.md': spec(), 'TECHNICAL-DESIGN.md': design('`Boats` (`boats`)', 'modified') }, finds: [] },
    { documents: { 'SPEC.md': spec(), 'TECHNICAL-DESIGN.md': design('order_item', 'modified') }, finds: [] },
    { documents: { 'SPEC.md': spec(), 'TECHNICAL-DESIGN.md': design('Skipper', 'new') }, finds: [] },
    { documents: { 'SPEC.md': spec(), 'TECHNICAL-DESIGN.md': design('Boat', 'new') }, finds: [] },
    { documents: { 'SPEC.md': spec('Every skipper has a key.'), 'TECHNICAL-DESIGN.md': design('Skipper', 'modified') }, finds: [] },
    { documents: { 'SPEC.md': '# Shop\n\nSells boats.\n', 'TECHNICAL-DESIGN.md': design('Skipper', 'modified') }, finds: [] },
    { documents: { 'SPEC.md': spec(), 'TECHNICAL-DESIGN.md': design('Skipper', 'modified') }, finds: ['Skipper'] },
    { documents: { 'SPEC.md': spec(), 'TECHNICAL-DESIGN.md': design('Tug', 'modified') }, finds: ['Tug'] },
  ],
  isRelevant: ({ kind }) => kind === 'technical-design',
  *find({ spec: document, documents }) {
    if (!document || document.isTemplate) return
    const known = new Set(entitiesOf(document.outline, modelTitle).map(({ name }) => name))
    if (known.size < minEntities) return
    const designs = documents.filter((one) => one.kind === 'technical-design')
    for (const design of designs) {
      if (design.isTemplate) continue
      // SPEC, or another design, may define it under another heading.
      const isMentioned = (name: string) =>
        [document, ...designs].some((one) => one !== design && readSections(one.outline, lettersOf).some((text) => text.includes(name)))
      for (const { cells, place, hasBlank } of design.design.entities) {
        const name = plainName(cells.entity ?? '')
        if (hasBlank || !modified.test(cells.change ?? '') || name.length < 3 || known.has(name)) continue
        if (isMentioned(name)) continue
        const message = `"${cells.entity}" is modified here, but SPEC's data model does not have it. Use the name of the model, or call the entity new.`
        yield { message, place, key: name }
      }
    }
  },
})

const modelTitle = /data ?model|entit(?:y|ies)|datenmodell|entitäten|数据模型|实体/i
const modified = /^(?:modif|chang|alter|extend|updat|geändert|erweitert|修改)/i

function lettersOf({ text }: SectionTree): string {
  return text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '')
}

function spec(rest = ''): string {
  return `# Shop\n\nSells boats. ${rest}\n\n## Data Model\n\n- Boat: id, name\n- OrderItem: id, boat\n`
}

function design(entity: string, change: string): string {
  return `# Technical design\n\n## Context\nWe sell boats.\n\n## Data model\n| Entity | Change | Fields |\n|---|---|---|\n| ${entity} | ${change} | length |\n`
}
