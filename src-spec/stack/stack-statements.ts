import type { SpecDocument } from '../kinds/document'
import type { StackStatement } from './contradict-stack'
import type { StackSubject } from './declaration'

const subjects: ReadonlySet<string> = new Set<StackSubject>(['database', 'runtime', 'testing', 'package-manager'])

/**
 * What documents that hold for the whole product say of its stack: SPEC's contract and steering documents. The plan of one
 * feature speaks of what will be, so it is left out.
 */
export function stackStatements(documents: readonly SpecDocument[]): readonly StackStatement[] {
  return documents.flatMap((document) => {
    if (!statesStack(document)) return []
    return document.facts.flatMap(({ subject, comparison, modality, value, place }) => {
      const isChoice = comparison === '=' && modality !== 'must-not'
      return isChoice && isStackSubject(subject) ? [{ subject, value, place }] : []
    })
  })
}

export function statesStack({ kind, isTemplate }: SpecDocument): boolean {
  return !isTemplate && (kind === 'technical-spec' || kind === 'steering')
}

function isStackSubject(subject: string): subject is StackSubject {
  return subjects.has(subject)
}
