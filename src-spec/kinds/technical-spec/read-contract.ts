import { excerpt } from '../../markdown/sections/excerpt'
import type { DocumentTree, MarkdownTree, PositionedTree } from '../../markdown/sections/tree'
import { memoizeByObject } from '../../memo/memoize-by-object'
import { type ContractField, type ContractFieldName, contractFields, contractLabels } from '../../model/contract'
import type { Entry } from '../../reading/entries/entry'
import { entryValue } from '../../reading/entries/entry-value'
import { readEntries } from '../../reading/entries/read-entries'
import type { Value } from '../../reading/entries/read-value'
import { place } from '../../text/place'
import type { Place, Range } from '../../text/source'
import { compatibilityOf, shareFacet } from '../../vocabulary/compatibility'
import { kebabCase } from '../../vocabulary/field-of-key'
import { nonFieldKeys } from '../../vocabulary/key-spellings'
import { plainKey } from '../../vocabulary/plain-key'
import { contractSections } from './contract-sections'

/** An entry of the contract with its value. */
export interface ContractEntry {
  readonly entry: Entry
  readonly value: Value
  /** The value's own range, without emphasis or backticks around a value that is set. */
  readonly range: Range
}

/** The contract's entries by field name: the seven standard fields first, then custom ones in the order of the text. */
export type ContractEntries = ReadonlyMap<string, readonly ContractEntry[]>

/** The Hydration Contract of a technical specification, read only from its own section; null without that section. */
export function readContract(path: string, outline: DocumentTree): readonly ContractField[] | null {
  const sections = contractSections(outline)
  const trees = outline.sectionTrees.filter(({ section }) => sections.has(section))
  const [first] = trees
  return first ? readFields(first, path, trees, outline) : null
}

/** Memoized by the first section of the contract: while no section of it changes or moves, neither do the fields. */
const readFields = memoizeByObject(
  (_first: PositionedTree, path: string, trees: readonly PositionedTree[], outline: DocumentTree) => {
    const entries = readContractEntries(excerpt(outline, trees))
    return entries && [...entries].map(([name, same]) => fieldOf(path, outline, name, same))
  },
  (path, trees) => [path, ...trees],
)

/**
 * The entries behind `readContract`; null without a contract. `sections`: those of the contract, or of the constraints that
 * repeat it in another document.
 */
export function readContractEntries(outline: MarkdownTree, sections = contractSections(outline)): ContractEntries | null {
  if (sections.size === 0) return null
  const entries = new Map<string, ContractEntry[]>(contractFields.map((name) => [name, []]))
  const weak: (readonly [ContractFieldName, ContractEntry])[] = []
  const custom: ContractEntry[] = []
  for (const entry of readEntries(outline, (section) => sections.has(section))) {
    const read = { entry, ...entryValue(outline, entry, entry.field?.name ?? kebabCase(entry.key)) }
    if (!entry.field) custom.push(read)
    else if (entry.field.weak) weak.push([entry.field.name, read])
    else entries.get(entry.field.name)?.push(read)
  }
  const strong = new Map([...entries].map(([name, same]) => [name, same[0]?.value.text]))
  for (const [name, read] of weak) {
    const filled = strong.get(name)
    const joins = filled === undefined || shareFacet(filled, read.value.text, name)
    if (joins) entries.get(name)?.push(read)
    else custom.push(read)
  }
  for (const read of custom.sort((a, b) => a.entry.keyRange.from - b.entry.keyRange.from)) addCustom(entries, read)
  for (const same of entries.values()) same.sort((a, b) => a.entry.keyRange.from - b.entry.keyRange.from)
  return entries
}

function addCustom(entries: Map<string, ContractEntry[]>, read: ContractEntry): void {
  const { entry, value } = read
  const name = kebabCase(entry.key)
  if (entry.separator !== 'colon' || value.state === 'missing' || name === '' || nonFieldKeys.has(plainKey(entry.key))) return
  const same = entries.get(name)
  if (same) same.push(read)
  else entries.set(name, [read])
}

function fieldOf(path: string, outline: DocumentTree, name: string, all: readonly ContractEntry[]): ContractField {
  const filled = all.filter(({ value }) => value.state !== 'missing')
  const first = filled[0] ?? all[0]
  const custom = !Object.hasOwn(contractLabels, name)
  const label = custom ? (first?.entry.key ?? name) : contractLabels[name as ContractFieldName]
  const at = (each: ContractEntry): Place => place(path, outline, each.range)
  const repeats = all.filter((each) => each !== first).map(at)
  if (!first) return { name, label, state: 'missing', value: '', options: [], place: null, repeats, custom }
  const differs = filled.slice(1).some((other) => areContradictory(first, other, name))
  const { state, text, options } = first.value
  return {
    name,
    label,
    state: differs ? 'duplicate' : state,
    value: text,
    options: differs ? [...new Set(filled.flatMap(({ value }) => (value.state === 'set' ? [value.text] : value.options)))] : options,
    place: at(first),
    repeats,
    custom,
  }
}

/** Two spellings of one field may give two halves of its value (`Runtime: Node 22`, `Deployment: Docker`); one spelling may not. */
function areContradictory(a: ContractEntry, b: ContractEntry, name: string): boolean {
  if (a.value.text.toLowerCase() === b.value.text.toLowerCase() && a.value.state === b.value.state) return false
  if (a.value.state !== 'set' || b.value.state !== 'set') return true
  const verdict = compatibilityOf(a.value.text, b.value.text, name)
  return plainKey(a.entry.key) === plainKey(b.entry.key) ? verdict !== 'yes' : verdict === 'no'
}
