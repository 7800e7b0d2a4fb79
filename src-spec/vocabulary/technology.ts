/** One thing that a field can be set to. */
export interface Technology {
  /** The name that all of its spellings stand for. */
  readonly name: string
  /** Two technologies of one facet exclude each other; of different facets they can hold together. */
  readonly facet: string
  /** Separated by commas. With a capital it is an English word too, and counts only as written, or alone. */
  readonly aliases: string
  /** Names, separated by commas, of what holds wherever this does: OIDC is OAuth 2. */
  readonly implies?: string
}

/** What the values of one contract field are made of. */
export interface Category {
  /** Whether `PostgreSQL 15` and `PostgreSQL 16` differ. */
  readonly versions: boolean
  /** A version is the least that will do: TLS 1.3 is fine where 1.2 is asked for, and not the other way round. */
  readonly minimum?: true
  readonly technologies: readonly Technology[]
  /** Words that describe a choice without naming one: a value of them contradicts nothing. */
  readonly generic: string
}
