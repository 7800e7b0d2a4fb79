import { plainInline } from '../../markdown/parser/inline'
import type { DocumentTree } from '../../markdown/sections/tree'
import { readHeadFields } from '../../reading/metadata/head-fields'
import type { MetadataField } from '../../reading/metadata/metadata-pairs'
import { place } from '../../text/place'
import type { Place } from '../../text/source'
import { cellValue } from './cell'

const key = /^(?:document |design )?(?:status|state|zustand|状态)$/i
const choice =
  /^\W{0,8}(?:draft|wip|in[- ]?review|review|approved|accepted|superseded|deprecated|rejected|implemented|entwurf|freigegeben)\W{0,8}$/i
const approved = /^[^\p{L}\p{N}]{0,8}(?:approved|accepted|final|signed[- ]off|genehmigt|freigegeben|已批准|批准|已通过|承認済み)(?!\p{L})/iu
const notYet = /\b(?:pending|awaiting|to be|conditional|subject to|not yet)\b/i

export interface DesignStatus {
  readonly status: string
  readonly statusPlace: Place | null
  readonly isApproved: boolean
}

/**
 * The status in the metadata, or in a section about the document if it is one of a design. A `Status` elsewhere is of what the
 * section is about, and a value that lists its choices is none.
 */
export function readStatus(path: string, outline: DocumentTree): DesignStatus {
  const { certain, possible } = readHeadFields(outline)
  const isStatus = ({ key: name, value }: MetadataField): boolean => key.test(name) && value !== ''
  const field = certain.find(isStatus) ?? possible.find((one) => isStatus(one) && (choice.test(one.value) || approved.test(one.value)))
  if (!field) return { status: '', statusPlace: null, isApproved: false }
  const written = outline.text.slice(field.range.from, field.range.to)
  const choices = written.split(/\\?\||\//).filter((part) => choice.test(plainInline(part)))
  const status = choices.length > 1 ? '' : cellValue(written)
  return { status, statusPlace: place(path, outline, field.range), isApproved: approved.test(status) && !notYet.test(status) }
}
