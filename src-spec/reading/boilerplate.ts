import type { SectionTree } from '../markdown/sections/tree'
import type { Placeholder } from '../model/item'
import type { LinkLabels } from './links/link-labels'

/** What the templates of one kind of document bring along. It says nothing, or proves nothing, about the user's content. */
export interface Boilerplate {
  /** Text that a template delivers as a sample ("Goal 1", "Verify that ..."): read as a reader sees it, it says nothing. */
  readonly isSample?: (text: string) => boolean
  /**
   * Text that says something but that a template may deliver as well ("Internal -> Beta -> GA"), so that it proves nothing.
   * Titles are those of the sections that it stands in, innermost first; `openBox`: it is the text of an open checkbox.
   */
  readonly isBoilerplate?: (text: string, titles: readonly string[], openBox: boolean) => boolean
  /** The body of a fence that a template delivers as a sample: it says nothing. */
  readonly isSampleCode?: (code: string) => boolean
  /** What this kind's templates leave to be filled in, beyond what is a placeholder everywhere; asked of each section. */
  readonly readPlaceholders?: (tree: SectionTree, labels: LinkLabels) => readonly Placeholder[]
  /** Titles of sections that a template delivers filled: what stands there proves nothing. */
  readonly prefilledTitles?: RegExp
}
