import type { DocumentTree } from '../markdown/sections/tree'
import type { ContractField } from '../model/contract'
import type { DocumentKind } from '../model/document-kind'
import type { Fact } from '../model/fact'
import type { Checklist, OpenItem, Placeholder, Task } from '../model/item'
import type { Link } from '../model/link'
import type { Constitution } from './constitution/model'
import type { DecisionLog } from './decision-log/model'
import type { FeatureSpec } from './feature-spec/model'
import type { TechnicalDesign } from './technical-design/model'

/** Everything that was read from one document's text alone. */
export interface SpecDocument {
  readonly path: string
  readonly kind: DocumentKind
  readonly text: string
  readonly outline: DocumentTree
  readonly title: string
  readonly isTemplate: boolean
  /** Whether the section of this index, or one below it, holds something that a person added. */
  readonly says: (section: number) => boolean
  readonly metadata: Readonly<Record<string, string>>
  readonly items: readonly OpenItem[]
  readonly placeholders: readonly Placeholder[]
  readonly links: readonly Link[]
  readonly checklist: Checklist
  /** Technical spec only: null when it has no Hydration Contract. */
  readonly contract: readonly ContractField[] | null
  /** Decision log only. */
  readonly log: DecisionLog | null
  readonly constitution: Constitution | null
  readonly feature: FeatureSpec | null
  readonly design: TechnicalDesign | null
  readonly tasks: readonly Task[]
  readonly facts: readonly Fact[]
}
