import { checks } from '../checks/index'
import type { Configuration } from '../configuration/configuration'
import { parseConfiguration } from '../configuration/parse-configuration'

const checkIds = checks.map(({ id }) => id)

/** Reads `spec-cockpit.json` against the checks there are; null is a repository without one. Total. */
export function readConfiguration(text: string | null): Configuration {
  return parseConfiguration(text, checkIds)
}
