import type { Fact } from '../model/fact'

/** A fact with the precedence of its document: 1 wins over 2 and so on. */
export interface RankedFact {
  readonly fact: Fact
  readonly precedence: number
  /** The root of its convention: a document is bound by those of its own root and of the roots around it. '' is the repository. */
  readonly root: string
}

/** Whether a fact binds the documents of a root. */
export function binds({ root }: RankedFact, other: string): boolean {
  return root === '' || root === other || other.startsWith(`${root}/`)
}
