import { isMap } from 'yaml'
import { plainValue, readYaml } from '../../reading/code-blocks/read-yaml'

/** What `.openspec.yaml` says of a change. */
export interface ChangeSettings {
  /** It changes no requirement on purpose. `unknown`: the mark is there, but the file cannot be read as OpenSpec wants it. */
  readonly isWithoutDeltas: boolean | 'unknown'
}

/** A mark counts only in a file that OpenSpec accepts, which must name its schema. Never throws. */
export function readChangeSettings(text: string): ChangeSettings {
  const [document] = readYaml(text).documents
  const value = document && isMap(document.contents) ? plainValue(document) : undefined
  if (!isRecord(value)) return { isWithoutDeltas: /^\s*['"]?skip_specs['"]?\s*:/m.test(text) ? 'unknown' : false }
  const { skip_specs: mark, schema } = value
  if (mark === undefined || mark === false) return { isWithoutDeltas: false }
  return { isWithoutDeltas: mark === true && typeof schema === 'string' && schema !== '' ? true : 'unknown' }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
