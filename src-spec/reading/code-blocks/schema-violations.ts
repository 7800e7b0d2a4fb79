import type { ErrorObject } from 'ajv'

/** One violation of a published schema, at the value to correct. */
export interface SchemaViolation {
  /** JSON pointer to the invalid value. */
  readonly pointer: string
  /** The key of that value to mark; null for the value itself. */
  readonly key: string | null
  readonly message: string
}

/** Errors that only report that an error within them failed. */
const composite = new Set(['oneOf', 'anyOf', 'if'])

/**
 * The violations behind a validator's errors. A choice of forms reports the failures of every form; of these, only the
 * failure at a common place is returned, or that no form matches. Missing keys at the root are ignored, since designs show
 * fragments. So are values that are not written yet.
 */
export function schemaViolations(errors: readonly ErrorObject[], value: unknown): readonly SchemaViolation[] {
  const relevant = errors.filter((error) => !isNoise(error, value))
  const leaves = relevant.filter((error) => !composite.has(error.keyword) && error.keyword !== 'unevaluatedProperties')
  const choices = new Set(
    relevant.filter((error) => error.keyword === 'oneOf' || error.keyword === 'anyOf').map((error) => error.instancePath),
  )
  const groups = new Map<string, ErrorObject[]>()
  const violations: SchemaViolation[] = []
  for (const leaf of leaves) {
    const around = innermost(choices, leaf.instancePath)
    const group = around === null ? null : (groups.get(around) ?? [])
    if (around === null || group === null) violations.push(toViolation(leaf))
    else {
      group.push(leaf)
      groups.set(around, group)
    }
  }
  for (const [pointer, group] of groups) {
    const places = new Set(group.map((error) => error.instancePath))
    const first = group[0]
    if (places.size === 1 && first && !(group.length > 1 && group.some((error) => error.keyword === 'enum')))
      violations.push(toViolation(first))
    else violations.push({ pointer, key: null, message: 'fits none of the forms that OpenAPI has for it' })
  }
  // An unevaluated property is an error only if nothing else failed, since a failure ends the evaluation.
  if (violations.length === 0) {
    for (const error of relevant) if (error.keyword === 'unevaluatedProperties') violations.push(toViolation(error))
  }
  return [...new Map(violations.map((one) => [`${one.pointer}\n${one.key}`, one])).values()]
}

function isNoise(error: ErrorObject, value: unknown): boolean {
  const at = valueAt(value, error.instancePath)
  if (error.instancePath === '' && /^(?:required|anyOf|oneOf)$/.test(error.keyword)) return true
  if (at === null || error.keyword === 'not' || error.keyword === 'false schema') return true
  if (/\/definitions\/Reference\//.test(error.schemaPath)) return true
  // Keys beside a reference are ignored or allowed, depending on the version.
  return typeof at === 'object' && '$ref' in at && !/^(?:type|enum)$/.test(error.keyword)
}

/** The longest of the choices that contain a pointer. */
function innermost(choices: ReadonlySet<string>, pointer: string): string | null {
  for (let at = pointer; ; at = at.slice(0, at.lastIndexOf('/'))) {
    if (choices.has(at)) return at
    if (at === '') return null
  }
}

function toViolation({ instancePath, keyword, params }: ErrorObject): SchemaViolation {
  const at = (key: string | null, message: string): SchemaViolation => ({ pointer: instancePath, key, message })
  switch (keyword) {
    case 'required':
      return at(null, `has no "${params.missingProperty}"`)
    case 'additionalProperties':
      return at(params.additionalProperty, 'is nothing that OpenAPI knows here')
    case 'unevaluatedProperties':
      return at(params.unevaluatedProperty, 'is nothing that OpenAPI knows here')
    case 'propertyNames':
      return at(params.propertyName, 'is a name that OpenAPI does not allow here')
    case 'type':
      return at(null, `must be ${withArticle(String(params.type))}`)
    case 'enum':
      return at(null, `must be one of ${(params.allowedValues as readonly unknown[]).slice(0, 12).join(', ')}`)
    case 'const':
      return at(null, `must be ${JSON.stringify(params.allowedValue)}`)
    case 'pattern':
      return typeof params.propertyName === 'string'
        ? at(params.propertyName, 'is a name that OpenAPI does not allow here')
        : at(null, 'is not written as OpenAPI writes it')
    case 'minItems':
    case 'minProperties':
      return at(null, 'is empty, which OpenAPI does not allow here')
    case 'uniqueItems':
      return at(null, 'holds the same entry twice')
    default:
      return at(null, 'is not what OpenAPI allows here')
  }
}

function withArticle(type: string): string {
  const names = type.split(',').map((name) => (/^[aeio]/.test(name) ? `an ${name}` : `a ${name}`))
  return names.join(' or ').replace('an array', 'a list').replace('a boolean', 'true or false').replace('a string', 'text')
}

/** The value at a JSON pointer; undefined if there is none. */
function valueAt(value: unknown, pointer: string): unknown {
  let at = value
  for (const part of pointer.split('/').slice(1)) {
    if (typeof at !== 'object' || at === null) return undefined
    at = (at as Readonly<Record<string, unknown>>)[unescaped(part)]
  }
  return at
}

/** A part of a JSON pointer as a key. */
export function unescaped(part: string): string {
  return part.replaceAll('~1', '/').replaceAll('~0', '~')
}
