import type { DocumentKind } from '../model/document-kind'
import { activeSpec } from './active-spec/definition'
import { changeProposal } from './change-proposal/definition'
import { checklist } from './checklist/definition'
import { constitution } from './constitution/definition'
import { decisionLog } from './decision-log/definition'
import { featureSpec } from './feature-spec/definition'
import { documentKindOf } from './identities'
import type { DocumentShape, KindDefinition } from './kind'
import { plan } from './plan/definition'
import { specDelta } from './spec-delta/definition'
import { steering } from './steering/definition'
import { tasks } from './tasks/definition'
import { technicalDesign } from './technical-design/definition'
import { technicalSpec } from './technical-spec/definition'
import { unknown } from './unknown/definition'

/** Every kind, in the order in which a document is tested against them. */
const registry = {
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
} satisfies { readonly [Kind in DocumentKind]: KindDefinition<Kind> }

/** The reader of each kind: what its definition reads beside what is read from every document. */
export type KindModels = { readonly [Kind in DocumentKind]: ReturnType<(typeof registry)[Kind]['read']> }

const definitions: { readonly [Kind in DocumentKind]: KindDefinition<Kind, KindModels[Kind]> } = registry

export const kinds: readonly KindDefinition[] = Object.values(registry)

/** The kinds whose definitions the condition accepts, in the order of the registry. */
export function kindsWhere(condition: (definition: KindDefinition) => boolean): readonly DocumentKind[] {
  return kinds.filter(condition).map(({ kind }) => kind)
}

/** The kind of a document: by its path first, then by its content. `unknown` if no kind fits. */
export function kindOfDocument(shape: DocumentShape): DocumentKind {
  const byPath = documentKindOf(shape.path)
  if (byPath !== null && byPath !== 'unknown') return byPath
  return kinds.find((kind) => kind.fits?.(shape))?.kind ?? 'unknown'
}

export function kindDefinition<Kind extends DocumentKind>(kind: Kind): KindDefinition<Kind, KindModels[Kind]> {
  return definitions[kind]
}

/** 1 wins over 2 and so on; null for evidence, which has no precedence. */
export function precedenceOf(kind: DocumentKind): number | null {
  return kindDefinition(kind).precedence
}
