import type { Place } from '../text/source'

/** The fields that every Hydration Contract has, in the order in which they are shown. */
export const contractFields = ['database', 'auth', 'api-style', 'runtime', 'error-format', 'logging', 'testing'] as const
export type ContractFieldName = (typeof contractFields)[number]

/** Labels of the fields on screen. */
export const contractLabels: Readonly<Record<ContractFieldName, string>> = {
  database: 'Database',
  auth: 'Auth',
  'api-style': 'API style',
  runtime: 'Runtime',
  'error-format': 'Error format',
  logging: 'Logging',
  testing: 'Testing',
}

/** `menu`: a choice of several options. `duplicate`: two different values. */
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
  /** Every other place of the field. */
  readonly repeats: readonly Place[]
  /** False for one of the seven standard fields. */
  readonly custom: boolean
}

/** One row of the comparison of SPEC and ACTIVE_SPEC. */
export interface ContractRow {
  readonly field: ContractField
  /** The value in ACTIVE_SPEC; null without one. */
  readonly active: { readonly value: string; readonly place: Place } | null
  /** `not-understood`: the values differ, and one of them is an unknown word. */
  readonly agreement: 'same' | 'differs' | 'not-understood' | 'only-spec' | 'only-active' | 'neither'
}
