import { type Document, isMap, isScalar, visit } from 'yaml'
import type { CodeReference } from './code-reading'
import { unescaped } from './schema-violations'

const prefix = '#/components/'

/** The components that an OpenAPI document, or a part of one, defines: `schemas/Boat`. */
export function componentsOf(document: Document): readonly string[] {
  const components = isMap(document.contents) ? document.contents.get('components', true) : undefined
  if (!isMap(components)) return []
  return components.items.flatMap(({ key, value }) => {
    if (!isScalar(key) || !isMap(value)) return []
    return value.items.flatMap((entry) => (isScalar(entry.key) ? [`${key.value}/${entry.key.value}`] : []))
  })
}

/** The local references to components, in the order of the text. */
export function referencesOf(document: Document, text: string): readonly CodeReference[] {
  const references: CodeReference[] = []
  if (!text.includes(prefix)) return references
  visit(document, {
    Pair: (_key, { key, value }) => {
      if (!isScalar(key) || key.value !== '$ref' || !isScalar(value) || typeof value.value !== 'string') return
      const [kind = '', name = '', ...deeper] = value.value.startsWith(prefix) ? value.value.slice(prefix.length).split('/') : []
      const range = value.range
      if (kind === '' || name === '' || deeper.length > 0 || !range) return
      references.push({ component: `${kind}/${unescaped(name)}`, from: range[0], to: range[1] })
    },
  })
  return references
}
