import type { DocumentKind } from '../model/document-kind'
import { activeSpec } from './active-spec/definition'
import { constitution } from './constitution/definition'
import { decisionLog } from './decision-log/definition'
import { recordFolders } from './decision-log/record-path'
import { featureSpec } from './feature-spec/definition'
import type { DocumentShape, KindDefinition } from './kind'
import { technicalDesign } from './technical-design/definition'
import { technicalSpec } from './technical-spec/definition'

/** Every kind that is read, highest precedence first. */
export const kinds: readonly KindDefinition[] = [constitution, technicalSpec, technicalDesign, featureSpec, activeSpec, decisionLog]

/** The three documents without which nothing can be judged, under the names that a new repository gets. */
export const coreDocuments = [
  { kind: 'technical-spec', path: 'SPEC.md' },
  { kind: 'active-spec', path: 'ACTIVE_SPEC.md' },
  { kind: 'decision-log', path: 'DECISION_LOG.md' },
] as const satisfies readonly { kind: DocumentKind; path: string }[]

/** Folders, relative to the root, in which documents are looked for; '' is the root itself. */
export const searchFolders: readonly string[] = [
  '',
  'docs',
  '.specify/memory',
  'specs/**',
  'docs/specs/**',
  'work/missions/**',
  ...recordFolders,
]

/** Folders whose Markdown files are documents whatever their names; structure tells their kind. */
const specFolders = /^(?:docs\/)?specs\/.*\.md$/i

/** The kind by path alone: null for a file that is no specification document, `unknown` where only its structure can tell. */
export function documentKindOf(path: string): DocumentKind | null {
  return kinds.find((kind) => kind.owns(path))?.kind ?? (specFolders.test(path) ? 'unknown' : null)
}

/** The kind of a document: by path first, then by what it holds. `unknown` is an answer. */
export function kindOfDocument(shape: DocumentShape): DocumentKind {
  const byPath = documentKindOf(shape.path)
  if (byPath !== null && byPath !== 'unknown') return byPath
  return kinds.find((kind) => kind.fits?.(shape))?.kind ?? 'unknown'
}

/** The definition of a kind; null for a document of no known kind. */
export function kindDefinition(kind: DocumentKind): KindDefinition | null {
  return kinds.find((known) => known.kind === kind) ?? null
}

/** 1 wins over 2 and so on; null for evidence, which takes no side. */
export function precedenceOf(kind: DocumentKind): number | null {
  return kindDefinition(kind)?.precedence ?? null
}
