import type { DocumentKind } from '../document'
import { activeSpec } from './active-spec'
import { decisionLog } from './decision-log'
import type { KindDefinition } from './kind'
import { technicalSpec } from './technical-spec'

/** Every kind that is read, highest precedence first. */
export const kinds: readonly KindDefinition[] = [technicalSpec, activeSpec, decisionLog]

/** The three documents without which nothing can be judged, under the names that a new repository gets. */
export const coreDocuments = [
  { kind: 'technical-spec', path: 'SPEC.md' },
  { kind: 'active-spec', path: 'ACTIVE_SPEC.md' },
  { kind: 'decision-log', path: 'DECISION_LOG.md' },
] as const satisfies readonly { kind: DocumentKind; path: string }[]

/** Folders, relative to the root, in which documents are looked for; '' is the root itself. */
export const searchFolders: readonly string[] = ['', 'docs']

/** The kind by path alone; null for a file that is no specification document. */
export function documentKindOf(path: string): DocumentKind | null {
  return kinds.find((kind) => kind.owns(path))?.kind ?? null
}

/** The definition of a kind; null for a document of no known kind. */
export function kindDefinition(kind: DocumentKind): KindDefinition | null {
  return kinds.find((known) => known.kind === kind) ?? null
}

/** 1 wins over 2 and so on; null for evidence, which takes no side. */
export function precedenceOf(kind: DocumentKind): number | null {
  return kindDefinition(kind)?.precedence ?? null
}
