import { leavesOf } from '../../markdown/sections/leaves'
import { findInSections, readSection, type SectionReader } from '../../markdown/sections/read-sections'
import type { DocumentTree } from '../../markdown/sections/tree'
import { leadsOf } from '../../reading/lead-lines'
import type { Range } from '../../text/source'

/** A file that every repository must have by this law. */
export interface MandatedFile {
  readonly name: string
  readonly range: Range
  /** Where it may be, relative to the root. */
  readonly places: readonly string[]
}

/** The files of a repository's root that a constitution demands: "All projects MUST maintain:", then `- README.md with …`. */
export function mandatedFiles(path: string, outline: DocumentTree): readonly MandatedFile[] {
  // The law of a part of the repository is about that part.
  if (!/^(?:docs\/|\.specify\/memory\/)?[^/]+$/i.test(path)) return []
  return findInSections(outline, mandated)
}

const mandated: SectionReader<MandatedFile, []> = {
  read: (outline) => {
    const leads = readSection(outline, leadsOf)
    return leavesOf(outline).flatMap(({ prose, visible }) => {
      if (prose.isQuoted || prose.isPrompt) return []
      const text = outline.text.slice(prose.range.from, prose.range.to)
      if (text.length > longest || exempt.test(visible)) return []
      const { lead } = leads.of(prose)
      const found = prose.kind === 'item' && demand.test(lead) && !exempt.test(lead) ? listed.exec(text) : alone.exec(text)
      const name = found?.groups?.name
      if (!found || name === undefined) return []
      const from = prose.range.from + found.index + found[0].indexOf(name)
      return [{ name, range: { from, to: from + name.length }, places: placesOf(name) }]
    })
  },
  toDocument: (file, { offset }) => ({ ...file, range: { from: file.range.from + offset, to: file.range.to + offset } }),
}

/** In UTF-16 units. */
const longest = 200
const names = '(?<name>(?:README|ARCHITECTURE|CONTRIBUTING|CHANGELOG|SECURITY|CODE_OF_CONDUCT|LICENSE|GOVERNANCE|SUPPORT)(?:\\.md)?)'
const listed = new RegExp(String.raw`^[*_\x60\s]{0,4}${names}(?![\p{L}\p{N}_./-])`, 'u')
const alone = new RegExp(
  String.raw`^[*_\x60\s]{0,4}${names}[*_\x60]{0,2} (?:MUST|SHALL) (?:exist|be present|be maintained)(?![\p{L}])`,
  'u',
)
const demand = /\b(?:projects?|repositor(?:y|ies))\b[^.]{0,30}\b(?:MUST|SHALL)\b[^.]{0,20}\b(?:maintain|have|include|contain|provide)\b/i
const exempt = /\b(?:if|when|where|optional|optionally|should|may|package|packages|service|services|module|modules|each component|not)\b/i

function placesOf(name: string): readonly string[] {
  const lower = name.toLowerCase()
  const plain = name.replace(/\.md$/, '')
  return [name, lower, plain, `${plain}.rst`, `${plain}.txt`, `docs/${name}`, `docs/${lower}`, `.github/${name}`]
}
