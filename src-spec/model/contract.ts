import type { Place } from '../text/source'

/** The fields that every Hydration Contract has, in the order in which they are shown. */
export const contractFields = ['database', 'auth', 'api-style', 'runtime', 'error-format', 'logging', 'testing'] as const
export type ContractFieldName = (typeof contractFields)[number]

/** What people call the fields. */
export const contractLabels: Readonly<Record<ContractFieldName, string>> = {
  database: 'Database',
  auth: 'Auth',
  'api-style': 'API style',
  runtime: 'Runtime',
  'error-format': 'Error format',
  logging: 'Logging',
  testing: 'Testing',
}

/** `menu`: still a choice of several. `duplicate`: said twice with different values. */
export type ContractState = 'set' | 'menu' | 'placeholder' | 'todo' | 'missing' | 'duplicate'

export interface ContractField {
  /** One of `contractFields`, or the custom key in kebab-case. */
  readonly name: string
  readonly label: string
  readonly state: ContractState
  /** As written, without brackets or emphasis; empty when missing. */
  readonly value: string
  /** Choices that a menu offers. */
  readonly options: readonly string[]
  /** The value's own range; null when the field is missing. */
  readonly place: Place | null
  /** Every further place that names the field. */
  readonly repeats: readonly Place[]
  /** False for one of the seven standard fields. */
  readonly custom: boolean
}

/** One row of the comparison that the cockpit shows. */
export interface ContractRow {
  readonly field: ContractField
  /** What ACTIVE_SPEC says on the subject, if anything. */
  readonly active: { readonly value: string; readonly place: Place } | null
  readonly agreement: 'same' | 'differs' | 'only-spec' | 'only-active' | 'neither'
}
