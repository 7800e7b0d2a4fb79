import type { ContractFieldName } from '../../model/contract'

/** Spellings of one contract field. A `weak` one means the field only if there is no strong one. */
export interface FieldSpellings {
  readonly strong: readonly string[]
  readonly weak: readonly string[]
}

/** A subject of sections, whatever the kind of document. */
export type SectionSubject =
  | 'data model'
  | 'interfaces'
  | 'security'
  | 'problem'
  | 'overview'
  | 'goals'
  | 'stories'
  | 'acceptance'
  | 'requirements'
  | 'scope'
  | 'tasks'
  | 'principles'
  | 'governance'

/**
 * The words of one language, as a native speaker writes them. In lists of titles and keys case does not matter; a word that
 * ends with `*` also matches longer words, and without it whole words alone. Scripts without spaces match anywhere.
 */
export interface Language {
  /** Its name in English. */
  readonly name: string
  /** Keys of the Hydration Contract. */
  readonly contract: Readonly<Record<ContractFieldName, FieldSpellings>>
  /** "Hydration Contract". */
  readonly contractTitles: readonly string[]
  /** Headers of the group with error format, logging and testing. */
  readonly conventions: readonly string[]
  /** Headers of a table's column of keys, and of its column of values. */
  readonly keyHeaders: readonly string[]
  readonly valueHeaders: readonly string[]
  /** Values that state an absence: "none". */
  readonly absent: readonly string[]
  /** Words in titles of sections. */
  readonly sections: Readonly<Record<SectionSubject, readonly string[]>>
  /** Whole titles of sections with metadata. */
  readonly metadataTitles: readonly string[]
  /** Whole keys of metadata: what a document says of itself, and not of its subject. */
  readonly metadataKeys: readonly string[]
  /** Words that say, at the beginning or end of a title, that a document is the specification of one feature. */
  readonly featureTitles: readonly string[]
  /** Words that say so only before a separator: "Spec: Berth list". */
  readonly specTitles: readonly string[]
  /** Words that name another type of document: a report, a roadmap, a review. */
  readonly otherDocuments: readonly string[]
  /** Labels of a test that shows that a story is done. */
  readonly independentTest: readonly string[]
  /** In a list of templates: nothing remains to be done. */
  readonly updated: readonly string[]
  /** In a list of templates: it is still to be done. */
  readonly pending: readonly string[]
  /** In a list of changes: what was done with the part that follows the colon. */
  readonly changes: readonly string[]
  /** The same for a part that is gone. */
  readonly removals: readonly string[]
  /** Whole keys of the change of a version. */
  readonly versionChange: readonly string[]
  /** Words in the key of a list of templates. */
  readonly templates: readonly string[]
}
