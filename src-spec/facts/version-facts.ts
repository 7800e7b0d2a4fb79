import type { Fact } from '../model/fact'
import { canonicalSubject } from '../vocabulary/subject-of-key'
import { namedVersion, statesVersion } from '../vocabulary/technology-keys'

/** A fact that sets the version of a technology, as one about the runtime or the database too: `Node: >= 20`, `Language: Go 1.23`. */
export function versionFacts(facts: readonly Fact[]): readonly Fact[] {
  return facts.flatMap((fact) => {
    const { subject, value } = fact
    if (canonicalSubject(subject) === 'language')
      return statesVersion(value, 'runtime') ? [{ ...fact, subject: 'runtime', origin: 'version' as const }] : []
    const named = namedVersion(subject, value)
    return named ? [{ ...fact, subject: named.subject, value: named.value, origin: 'version' as const }] : []
  })
}
