import type { NamedVersion } from '../reading/named-version'
import { place } from '../text/place'
import { lineStarts, type Place, plainText, type Range } from '../text/source'
import { areDisjoint } from '../vocabulary/version'
import type { Dependency, Manifest } from './declaration'
import { findRange } from './find-range'
import { type Ecosystem, isNameOfServer } from './packages'

/** A dependency whose versions do not meet what a specification says of it. */
export interface FoundDependency {
  /** As the file writes it. */
  readonly written: string
  readonly place: Place
}

/** Below these folders a manifest shows nothing of the product: test data, samples, templates, copies. */
const besideProduct =
  /(?:^|\/)(?:__\w+__|[\w-]*(?:fixtures?|examples?|samples?|templates?|demos?|tests?|e2e|benchmarks?|playground|legacy|archived?|third_party|vendor|docs?))\//i

/**
 * Holds a library of a specification against the dependencies of the code base. Empty unless it is declared under this very
 * name, and no declared range meets its constraint: a range that cannot be read contradicts nothing.
 */
export function contradictLibrary({ name, version }: NamedVersion, manifests: readonly Manifest[]): readonly FoundDependency[] {
  if (isNameOfServer(name)) return []
  const declared = manifests.flatMap((manifest) =>
    manifest.dependencies.flatMap((one) => (isSamePackage(one, name) ? [{ manifest, one }] : [])),
  )
  const isApart = ({ one }: { readonly one: Dependency }) => one.version !== null && areDisjoint(version, one.version)
  if (!declared.every(isApart)) return []
  return declared.every(({ manifest }) => besideProduct.test(manifest.path))
    ? []
    : declared.map(({ manifest, one }) => locate(manifest, one))
}

/** An index of Python ignores case, and takes `_`, `.` and `-` for one character; the others compare to the letter. */
function isSamePackage({ ecosystem, name }: Dependency, other: string): boolean {
  return spellingIn(ecosystem, name) === spellingIn(ecosystem, other)
}

function spellingIn(ecosystem: Ecosystem, name: string): string {
  return ecosystem === 'pypi' ? name.toLowerCase().replace(/[-_.]+/g, '-') : name
}

function locate({ path, text }: Manifest, { name, written }: Dependency): FoundDependency {
  const range = rangeOf(text, name, written)
  return { written, place: place(path, { lineStarts: lineStarts(plainText(text)) }, range) }
}

/** The name in the line that also holds the constraint. */
function rangeOf(text: string, name: string, written: string): Range {
  const first = findRange(text, name)
  for (let range = first; range.to > 0; range = findRange(text, name, range.to)) {
    const end = text.indexOf('\n', range.to)
    if (text.slice(range.to, end < 0 ? undefined : end).includes(written)) return range
  }
  return first
}
