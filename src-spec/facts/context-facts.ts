import { type ProjectContext, readContext } from '../conventions/openspec/read-context'
import { readDocumentTree } from '../markdown/sections/read-document-tree'
import type { Fact } from '../model/fact'
import type { Place, Position } from '../text/source'
import { canonicalSubject } from '../vocabulary/subject-of-key'
import { factsOf } from './facts-of'
import { stackListFacts } from './stack-lists'

/** What the context in OpenSpec's configuration says of the project: it is read like a steering document. Never throws. */
export function contextFacts(path: string, source: string): readonly Fact[] {
  const context = readContext(source)
  if (!context) return []
  const outline = readDocumentTree(context.text)
  const stated = factsOf({ kind: 'steering', path, outline })
  const subjects = new Set(stated.map(({ subject }) => canonicalSubject(subject)))
  const listed = stackListFacts(path, context.text).filter(({ subject }) => !subjects.has(subject))
  return [...stated, ...listed].map((fact) => ({ ...fact, place: placeInFile(fact.place, context) }))
}

function placeInFile(place: Place, context: ProjectContext): Place {
  const start = positionInFile(place, context)
  const end = positionInFile({ line: place.endLine, column: place.endColumn }, context)
  return {
    path: place.path,
    range: { from: start.offset, to: end.offset },
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
  }
}

function positionInFile({ line, column }: Position, { line: before, lines }: ProjectContext): Position & { readonly offset: number } {
  const at = lines[line - 1] ?? { offset: 0, column: 0 }
  return { line: line + before, column: column + at.column, offset: at.offset + column - 1 }
}
