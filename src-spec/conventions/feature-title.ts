import type { SpecDocument } from '../kinds/document'
import { memoizeByObject } from '../memo/memoize-by-object'
import type { DocumentKind } from '../model/document-kind'
import type { FeatureDocuments } from './feature-documents'

/** The documents whose title is that of the feature, best first. */
const titled: readonly DocumentKind[] = ['feature-spec', 'change-proposal', 'plan', 'tasks']
/** What a title says of its document before it names the feature. */
const lead =
  /^(?:(?:feature |functional |technical )?spec(?:ification)?|feature|implementation plan|plan|tasks?|(?:change )?proposal|change|requirements?|bugfix|design|機能仕様書?|功能规格|功能規格書?|仕様書?|기능 명세)\s*[:：–—-]\s*/iu
/** Titles that name the document alone. */
const generic =
  /^(?:(?:bugfix )?requirements? document|requirements|design document|implementation plan|tasks?|proposal|change proposal|why|(?:feature )?spec(?:ification)?|要件定義書?|需求文档|需求文件|要件)$/iu

/** The feature's name in its documents, else the words of its folder's name. */
export function featureTitle({ id, documents }: Pick<FeatureDocuments, 'id' | 'documents'>): string {
  for (const kind of titled) {
    for (const document of documents) {
      const title = document.kind === kind ? featureNameIn(document) : ''
      if (title !== '') return title
    }
  }
  const words = id
    .replace(/^(?:\d{8}-\d{6}|\d{4}-\d{2}-\d{2}|\d{3,})-(?=.)/, '')
    .replace(/[-_]+/g, ' ')
    .trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** The feature's name in the title of a document; empty where the title names the document alone. */
export const featureNameIn = memoizeByObject(({ title, path, isTemplate, placeholders, outline }: SpecDocument): string => {
  const heading = outline.sections.find(({ level }) => level > 0)
  if (heading?.level !== 1) return ''
  const isBlank = placeholders.some(({ range }) => range.from >= heading.heading.from && range.from < heading.heading.to)
  if (isTemplate || isBlank || title === path.slice(path.lastIndexOf('/') + 1)) return ''
  const name = title.replace(lead, '').trim()
  return generic.test(name) || generic.test(title) ? '' : name
})
