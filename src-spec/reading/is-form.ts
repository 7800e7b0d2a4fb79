import type { DocumentTree } from '../markdown/sections/tree'
import type { Placeholder } from '../model/item'

/** The comment with which templates mark themselves, before anything else but blank lines. */
const marker = /^\s*<!--[ \t]*[A-Z0-9_ -]*(?:TEMPLATE|STUB)[^\n]{0,120}-->/
const ownerKey =
  /^(?:owners?|authors?|approvers?|reviewers?|assignee|lead|verantwortlich\p{L}*|autor\p{L}*|auteur\p{L}*|responsable|负责人|負責人|作者|担当者|작성자|담당자)$/iu

/** What tells whether a document is still made of the text of its template. */
export interface FormSigns {
  readonly outline: DocumentTree
  readonly placeholders: readonly Placeholder[]
  readonly metadata: Readonly<Record<string, string>>
}

/**
 * Whether a document still carries the marker of its template, or has neither title nor owner. Text that its template
 * brought proves nothing then; a field that somebody filled still does.
 */
export function isForm(signs: FormSigns): boolean {
  return marker.test(signs.outline.text.slice(0, 400)) || (hasBlankTitle(signs) && !hasOwner(signs))
}

function hasBlankTitle({ outline, placeholders }: FormSigns): boolean {
  const title = outline.sections.find(({ level, isPrompt }) => level === 1 && !isPrompt)
  return title !== undefined && placeholders.some(({ range: { from } }) => title.heading.from <= from && from < title.heading.to)
}

function hasOwner({ metadata, placeholders }: FormSigns): boolean {
  return Object.entries(metadata).some(
    ([key, value]) =>
      ownerKey.test(key) &&
      /[\p{L}\p{N}]/u.test(value) &&
      !placeholders.some(({ text }) => value.includes(text.replace(/^[*_]+|[*_]+$/g, ''))),
  )
}
