import type { ContractFieldName } from '../../model/contract'

/**
 * The words of one language that statements consist of. Every text is a list of words or phrases, separated by commas; the
 * order does not matter. A native speaker can correct a file of this folder without reading any other.
 */
export interface StatementPhrases {
  /** Bounds of numbers and versions: the phrases before the number, and those after it. */
  readonly atMost: { readonly before: string; readonly after: string }
  readonly atLeast: { readonly before: string; readonly after: string }
  readonly below: { readonly before: string; readonly after: string }
  readonly above: { readonly before: string; readonly after: string }
  /** Between the ends of a range: `3.10 bis 3.12`. */
  readonly rangeWords: string
  /** Between alternatives: `3.10 oder 3.11`. */
  readonly orWords: string
  /** Names of the metrics of `metrics.ts`. */
  readonly metrics: Readonly<Record<string, string>>
  /** `95. Perzentil` without its number. */
  readonly percentile: string
  readonly average: string
  /** Words that name no part of a system, so that a number beside them is about the whole. */
  readonly general: string
  /** Words that make a number a condition, a measurement, an old value or a wish. */
  readonly nonBinding: string
  /** Verbs of a statement that something is so. */
  readonly verbs: string
  /** Words with which a statement is a rule. */
  readonly bindings: string
  /** Words without meaning in a statement on any subject. */
  readonly connectives: string
  /** Phrases that exclude what the sentence names, and the verbs and nouns that occur with them. */
  readonly prohibitions: string
  readonly banWords: string
  /** Words of a subject beside the spellings of its key. */
  readonly subjects: Readonly<Partial<Record<ContractFieldName, string>>>
  /** Words of a value that mean "as before". */
  readonly unchanged: string
}
