/** One value that a field can have. */
export interface Technology {
  /** The common name of its spellings. */
  readonly name: string
  /** Two technologies of one facet exclude each other; those of different facets are compatible. */
  readonly facet: string
  /** Separated by commas. A spelling with a capital is an English word too, and must match in case, or be the whole value. */
  readonly aliases: string
  /** Names, separated by commas, that this one implies: OIDC is OAuth 2. */
  readonly implies?: string
  /** The name of another technology that this one is used in place of without a change: neither contradicts the other. */
  readonly kin?: string
}

/** The technologies that are values of one contract field. */
export interface Category {
  /** `PostgreSQL 15` and `PostgreSQL 16` differ. */
  readonly versions?: true
  /** A version is a minimum: TLS 1.3 satisfies 1.2, and not the other way round. */
  readonly minimum?: true
  readonly technologies: readonly Technology[]
  /** Words that describe a choice without naming one: a value of such words contradicts nothing. */
  readonly generic: string
}
