import type { DocumentOf, SpecDocument } from '../kinds/document'
import { defineWorkspaceCheck } from './check'

export const noDuplicateSpecId = defineWorkspaceCheck({
  id: 'no-duplicate-spec-id',
  scope: 'workspace',
  severity: 'warning',
  what: 'Two feature specs have the same id.',
  why: 'Tasks, decisions and commits that cite the id mean one of the two, and nobody knows which.',
  remedy: 'Give the newer one the next free id.',
  examples: [
    { documents: { 'specs/berths.md': berths('SPEC-014'), 'specs/ropes.md': ropes('SPEC-015') }, finds: [] },
    { documents: { 'specs/berths.md': berths('SPEC-XXX'), 'specs/ropes.md': ropes('SPEC-XXX') }, finds: [] },
    // The parts of one feature, and a translation.
    { documents: { 'specs/014/berths.md': berths('SPEC-014'), 'specs/014/ropes.md': ropes('SPEC-014') }, finds: [] },
    { documents: { 'specs/berths.md': berths('SPEC-014'), 'specs/berths.de.md': ropes('SPEC-014') }, finds: [] },
    { documents: { 'specs/berths.md': berths('SPEC-014'), 'specs/ropes.md': ropes('SPEC-014').replace('Draft', 'Killed') }, finds: [] },
    { documents: { 'specs/berths.md': berths('`SPEC-014`'), 'specs/ropes.md': ropes('spec-014') }, finds: ['spec-014'] },
    { documents: { 'specs/berths/spec.md': berths('SPEC-014'), 'specs/ropes/spec.md': ropes('SPEC-014') }, finds: ['SPEC-014'] },
  ],
  isRelevant: (document) => idOf(document) !== null,
  *find({ documents }) {
    const first = new Map<string, DocumentOf<'feature-spec'>>()
    for (const document of documents) {
      const id = idOf(document)
      if (document.kind !== 'feature-spec' || id === null) continue
      const earlier = first.get(id)
      if (!earlier) first.set(id, document)
      else if (!isSameFeature(earlier.path, document.path) && document.feature.head.id && earlier.feature.head.id) {
        const { value, place } = document.feature.head.id
        const message = `${value} is also the id of ${earlier.path}. Give one of the two the next free id.`
        yield { message, place, related: [earlier.feature.head.id.place], key: id }
      }
    }
  },
})

function idOf(document: SpecDocument): string | null {
  if (document.kind !== 'feature-spec' || document.isTemplate || document.feature.status === 'killed') return null
  const id = document.feature.head.id?.value.trim().toLowerCase() ?? ''
  return /\d/.test(id) && /^[\p{L}\p{N}][\p{L}\p{N}._/-]{0,40}$/u.test(id) ? id : null
}

/** Parts of one feature share a folder of their own; translations share the name before a language. */
function isSameFeature(one: string, other: string): boolean {
  const [a, b] = [partsOf(one), partsOf(other)]
  if (a.folder === b.folder) return !/(?:^|\/)specs$/i.test(a.folder) || a.stem === b.stem
  return a.name === b.name && a.folder.replace(language, '') === b.folder.replace(language, '')
}

const language = /(?:^|\/)[a-z]{2}(?:[-_][a-z]{2,4})?(?=\/|$)/gi

function partsOf(path: string): { readonly folder: string; readonly name: string; readonly stem: string } {
  const at = path.lastIndexOf('/')
  const name = path.slice(at + 1)
  const stem = name.replace(/\.md$/i, '').replace(/[._-][a-z]{2}(?:[-_][a-z]{2,4})?$/i, '')
  return { folder: path.slice(0, Math.max(0, at)), name, stem }
}

function berths(id: string): string {
  return spec('Berths', id)
}

function ropes(id: string): string {
  return spec('Ropes', id)
}

function spec(title: string, id: string): string {
  return `# ${title}\n\n| Field | Value |\n|---|---|\n| Spec ID | ${id} |\n| Status | Draft |\n\n## Goals\n- Guests find them.\n\n## Acceptance Criteria\n- Free ones are listed first.\n`
}
