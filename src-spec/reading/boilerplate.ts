import type { ListItem, SectionTree } from '../markdown/sections/tree'
import type { Placeholder } from '../model/item'
import type { LinkLabels } from './links/link-labels'

/** The text that the templates of one kind contain. It is no content, or does not prove that the user added content. */
export interface Boilerplate {
  /** Sample text of a template ("Goal 1", "Verify that ..."), as readable text: it is no content. */
  readonly isSample?: (text: string) => boolean
  /**
   * Text that is content but may come from a template as well ("Internal -> Beta -> GA"), so that it proves nothing.
   * Titles are those of the sections around it, innermost first; `box`: the checkbox that it is the text of.
   */
  readonly isBoilerplate?: (text: string, titles: readonly string[], box: ListItem['checkbox']) => boolean
  /** The body of a fence that a template contains as a sample: it is no content. */
  readonly isSampleCode?: (code: string) => boolean
  /** The body of a fence that a template delivers to be kept: it is content, but proves nothing. */
  readonly isBoilerplateCode?: (code: string) => boolean
  /** The placeholders of this kind's templates beyond those of every kind; called for each section. */
  readonly readPlaceholders?: (tree: SectionTree, labels: LinkLabels) => readonly Placeholder[]
  /** Titles of sections that a template contains with text: their text proves nothing. */
  readonly prefilledTitles?: RegExp
  /** Titles of sections whose text comes with the template: it proves nothing as long as the document is still a form. */
  readonly formTitles?: RegExp
}
