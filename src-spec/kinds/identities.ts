import type { DocumentKind } from '../model/document-kind'
import { identity as activeSpec } from './active-spec/identity'
import { identity as changeProposal } from './change-proposal/identity'
import { identity as checklist } from './checklist/identity'
import { identity as constitution } from './constitution/identity'
import { identity as decisionLog } from './decision-log/identity'
import { identity as featureSpec } from './feature-spec/identity'
import type { KindIdentity, KindSummary } from './kind-identity'
import { identity as plan } from './plan/identity'
import { identity as specDelta } from './spec-delta/identity'
import { identity as steering } from './steering/identity'
import { identity as tasks } from './tasks/identity'
import { identity as technicalDesign } from './technical-design/identity'
import { identity as technicalSpec } from './technical-spec/identity'
import { identity as unknown } from './unknown/identity'

/** What every kind is called and where its documents are, without what reads them, in the order in which a path is tested against them. */
const registry: { readonly [Kind in DocumentKind]: KindIdentity<Kind> } = {
  constitution,
  'technical-spec': technicalSpec,
  'technical-design': technicalDesign,
  'feature-spec': featureSpec,
  'active-spec': activeSpec,
  'decision-log': decisionLog,
  plan,
  tasks,
  checklist,
  'change-proposal': changeProposal,
  'spec-delta': specDelta,
  steering,
  unknown,
}

const identities: readonly KindIdentity[] = Object.values(registry)

export const kindNames: readonly DocumentKind[] = identities.map(({ kind }) => kind)

/** Every kind as data, in the order of lists of documents. */
export const documentKinds: readonly KindSummary[] = identities
  .map(({ kind, label, order, isCore, commitScope, template }) => ({ kind, label, order, isCore, commitScope, template }))
  .sort((a, b) => a.order - b.order)

/** The core documents (nothing can be judged without them), under the names that a new repository gets. */
export const coreDocuments: readonly { readonly kind: DocumentKind; readonly path: string }[] = documentKinds.flatMap(
  ({ kind, isCore, template }) => (isCore && template ? { kind, path: template.path } : []),
)

/** Folders, relative to the root, that are searched for documents; '' is the root itself. */
export const searchFolders: readonly string[] = ['', 'docs', ...identities.flatMap(({ folders }) => folders)]

/** The kind by path alone: null for a file that is no specification document, `unknown` where only its structure decides. */
export function documentKindOf(path: string): DocumentKind | null {
  return identities.find((kind) => kind.owns(path))?.kind ?? null
}

/** Whether a file is none of this kind although a pattern of the configuration covers it. */
export function isLeftOutOf(kind: DocumentKind, path: string): boolean {
  return registry[kind].leavesOut?.(path) ?? false
}
