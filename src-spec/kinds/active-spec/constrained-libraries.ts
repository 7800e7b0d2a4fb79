import { plainInline } from '../../markdown/parser/inline'
import { findInSections, type SectionReader } from '../../markdown/sections/read-sections'
import { shiftRange } from '../../markdown/sections/shift'
import type { DocumentTree } from '../../markdown/sections/tree'
import { type NamedVersion, namedVersion } from '../../reading/named-version'
import type { Range } from '../../text/source'
import { wordPattern } from '../../vocabulary/word-pattern'

interface ConstrainedLibrary extends NamedVersion {
  readonly range: Range
}

const constraintTitles = wordPattern(
  'constraint* librar* dependencies hydrat* third-party einschränkung* vorgaben bibliothek* contrainte* restriccion* restricoes restrições 约束 制約 제약'.split(
    ' ',
  ),
)
/** What a line may say before the name of its library. */
const ownLabel = /^(?:librar(?:y|ies)|packages?|dependenc(?:y|ies)|bibliothek(?:en)?)[:：]\s+/i

/** The libraries with a version among the constraints of an ACTIVE_SPEC. */
export function constrainedLibraries(outline: DocumentTree): readonly ConstrainedLibrary[] {
  return findInSections(outline, libraries)
}

const libraries: SectionReader<ConstrainedLibrary, []> = {
  read: ({ text, sections, items }) => {
    if (!sections.some(({ title, isTitle }) => !isTitle && constraintTitles.test(title))) return []
    return items.flatMap((item) => {
      if (item.isPrompt || item.isQuoted) return []
      const one = namedVersion(plainInline(text.slice(item.text.from, item.text.to)).replace(ownLabel, ''))
      return one ? [{ ...one, range: item.text }] : []
    })
  },
  toDocument: (library, at) => ({ ...library, range: shiftRange(library.range, at) }),
}
