import { plainInline } from '../../markdown/parser/inline'
import { titlesAround } from '../../markdown/parser/sections'
import { findInSections, type SectionReader } from '../../markdown/sections/read-sections'
import { shiftPlace } from '../../markdown/sections/shift'
import type { DocumentTree, SectionTree } from '../../markdown/sections/tree'
import { isAbsence } from '../../reading/guidance'
import { metadataFields } from '../../reading/metadata/metadata'
import { readDate } from '../../text/dates'
import { place } from '../../text/place'
import type { Place } from '../../text/source'
import { cellValue, isBlank } from './cell'
import type { DesignDate } from './model'

const approvedKey = /^(?:approved(?: on| at| date)?|approval date|date approved|genehmigt am|freigegeben am|批准日期)$/i
const createdKey = /^(?:created(?: on| at| date)?|creation date|date created|erstellt(?: am)?|创建日期)$/i
const reviewTitle =
  /\b(?:review|approval)\b.{0,40}\bcheck ?list\b|\bcheck ?list\b.{0,40}\b(?:review|approval)\b|\bsign-?offs?\b|评审清单|评审检查/i
/** A box that may stay open: it does not apply, or is for later. */
const excused =
  /\bn\/?a\b|\bnot applicable\b|\bif (?:needed|applicable|required)\b|\boptional\b|\bentfällt\b|~~|\b(?:deferred|postponed|later|follow[- ]?up|after (?:the )?(?:release|launch|approval|ga))\b|不适用/i

/** Open boxes of the review checklist that are not excused. */
export function openReviewBoxes(path: string, outline: DocumentTree): readonly Place[] {
  return findInSections(outline, reviewBoxes, path)
}

/** The dates of the metadata; null where the form has no such field, or still the blank of a template. */
export function approvalDates(
  path: string,
  outline: DocumentTree,
): { readonly created: DesignDate | null; readonly approved: DesignDate | null } {
  const fields = metadataFields(outline)
  const dateOf = (key: RegExp): DesignDate | null => {
    const field = fields.find((one) => key.test(one.key))
    if (!field || isBlank(outline.text.slice(field.range.from, field.range.to))) return null
    const isEmpty = cellValue(field.value) === '' || isAbsence(field.value)
    return { date: isEmpty ? null : readDate(field.value), isEmpty, place: place(path, outline, field.range) }
  }
  return { created: dateOf(createdKey), approved: dateOf(approvedKey) }
}

const reviewBoxes: SectionReader<Place, [path: string]> = {
  read: (outline: SectionTree, path) => {
    const titles = titlesAround(outline, outline.sections.length - 1)
    if (!titles.some((title) => reviewTitle.test(title))) return []
    return outline.items.flatMap(({ checkbox, isPrompt, isQuoted, text }) => {
      if (checkbox !== 'open' || isPrompt || isQuoted) return []
      const words = plainInline(outline.text.slice(text.from, Math.min(text.to, text.from + 600)))
      return excused.test(outline.text.slice(text.from, text.to)) || words === '' ? [] : [place(path, outline, text)]
    })
  },
  toDocument: shiftPlace,
}
