import type { ContractFieldName } from '../model/contract'
import { apiStyles } from './api-styles'
import { auth } from './auth'
import { errorFormats, logging, testing } from './conventions'
import { databases } from './databases'
import { projectChoices } from './project-choices'
import { runtimes } from './runtimes'
import { canonicalSubject } from './subject-of-key'
import type { Category } from './technology'
import { transport } from './transport'

const ofContract: Readonly<Record<ContractFieldName, Category>> = {
  database: databases,
  auth,
  'api-style': apiStyles,
  runtime: runtimes,
  'error-format': errorFormats,
  logging,
  testing,
}

/** The vocabulary of technologies, by subject. An unknown word is compared as text. */
export const categories: Readonly<Record<string, Category>> = { ...ofContract, tls: transport, ...projectChoices }

/** The category of a subject; null for a custom field without vocabulary. */
export function categoryOf(subject: string): Category | null {
  const name = canonicalSubject(subject)
  return Object.hasOwn(categories, name) ? (categories[name] ?? null) : null
}
