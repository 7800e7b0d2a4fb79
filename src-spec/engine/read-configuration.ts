import { catalogue } from '../checks/catalogue'
import type { Configuration } from '../configuration/configuration'
import { parseConfiguration } from '../configuration/parse-configuration'

/** Reads `spec-cockpit.json` with the catalogue of all checks; null is a repository without one. Total. */
export function readConfiguration(text: string | null): Configuration {
  return parseConfiguration(text, catalogue)
}
