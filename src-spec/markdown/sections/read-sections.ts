import { bySection, collectBySection } from '../../memo/by-section'
import type { DocumentTree, SectionPosition, SectionTree } from './tree'

/** Reads a value from a section. The result must depend on the section and the inputs alone. */
export type ReadSection<Value, Inputs extends readonly unknown[]> = (tree: SectionTree, ...inputs: Inputs) => Value

/** Reads things with a range or a place. */
export interface SectionReader<Found, Inputs extends readonly unknown[]> {
  /** Ranges and places are relative to the start of the section. */
  readonly read: ReadSection<readonly Found[], Inputs>
  /** The same thing with offsets into the document. */
  readonly toDocument: (found: Found, position: SectionPosition) => Found
}

/**
 * A reader that finds in a section what it finds in each of its parts, so that an edit in a long table re-reads one part. The reader
 * must look at nothing beyond a row: a part with rows has no header.
 */
export function byParts<Found, Inputs extends readonly unknown[]>({
  read,
  toDocument,
}: SectionReader<Found, Inputs>): SectionReader<Found, Inputs> {
  return {
    read: (tree, ...inputs) =>
      tree.parts === null
        ? read(tree, ...inputs)
        : tree.parts.flatMap((part) => readSection(part.tree, read, ...inputs).map((found) => toDocument(found, part))),
    toDocument,
  }
}

/** The result of `read` for one section, memoized in the section. */
export function readSection<Value, Inputs extends readonly unknown[]>(
  tree: SectionTree,
  read: ReadSection<Value, Inputs>,
  ...inputs: Inputs
): Value {
  return tree.results.get(tree, read, inputs)
}

/** The results of `read` for each section, in document order. */
export function readSections<Value, Inputs extends readonly unknown[]>(
  document: DocumentTree,
  read: ReadSection<Value, Inputs>,
  ...inputs: Inputs
): readonly Value[] {
  return bySection(document, read, inputs).values
}

/** What a reader finds in all sections, in document order, with offsets into the document. */
export function findInSections<Found, Inputs extends readonly unknown[]>(
  document: DocumentTree,
  { read, toDocument }: SectionReader<Found, Inputs>,
  ...inputs: Inputs
): readonly Found[] {
  return collectBySection(document, read, toDocument, inputs)
}
