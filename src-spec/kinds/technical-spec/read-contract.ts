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
import { kebabCase, plainKey } from '../../vocabulary/field-of-key'
import { nonFieldKeys } from '../../vocabulary/key-spellings'
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
    const sayings = readContractEntries(excerpt(outline, trees))
    return sayings && [...sayings].map(([name, said]) => fieldOf(path, outline, name, said))
  },
  (path, trees) => [path, ...trees],
)

/** The entries behind `readContract`; null without a contract. */
export function readContractEntries(outline: MarkdownTree): ContractEntries | null {
  const sections = contractSections(outline)
  if (sections.size === 0) return null
  const sayings = new Map<string, ContractEntry[]>(contractFields.map((name) => [name, []]))
  const weak: (readonly [ContractFieldName, ContractEntry])[] = []
  const custom: ContractEntry[] = []
  for (const entry of readEntries(outline, (section) => sections.has(section))) {
    const said = { entry, ...entryValue(outline, entry, entry.field?.name ?? kebabCase(entry.key)) }
    if (!entry.field) custom.push(said)
    else if (entry.field.weak) weak.push([entry.field.name, said])
    else sayings.get(entry.field.name)?.push(said)
  }
  const strong = new Map([...sayings].map(([name, said]) => [name, said[0]?.value.text]))
  for (const [name, said] of weak) {
    const spoken = strong.get(name)
    const joins = spoken === undefined || shareFacet(spoken, said.value.text, name)
    if (joins) sayings.get(name)?.push(said)
    else custom.push(said)
  }
  for (const said of custom.sort((a, b) => a.entry.keyRange.from - b.entry.keyRange.from)) addCustom(sayings, said)
  for (const said of sayings.values()) said.sort((a, b) => a.entry.keyRange.from - b.entry.keyRange.from)
  return sayings
}

function addCustom(sayings: Map<string, ContractEntry[]>, said: ContractEntry): void {
  const { entry, value } = said
  const name = kebabCase(entry.key)
  if (entry.separator !== 'colon' || value.state === 'missing' || name === '' || nonFieldKeys.has(plainKey(entry.key))) return
  const same = sayings.get(name)
  if (same) same.push(said)
  else sayings.set(name, [said])
}

function fieldOf(path: string, outline: DocumentTree, name: string, said: readonly ContractEntry[]): ContractField {
  const spoken = said.filter(({ value }) => value.state !== 'missing')
  const first = spoken[0] ?? said[0]
  const custom = !Object.hasOwn(contractLabels, name)
  const label = custom ? (first?.entry.key ?? name) : contractLabels[name as ContractFieldName]
  const at = (each: ContractEntry): Place => place(path, outline, each.range)
  const repeats = said.filter((each) => each !== first).map(at)
  if (!first) return { name, label, state: 'missing', value: '', options: [], place: null, repeats, custom }
  const differs = spoken.slice(1).some((other) => areContradictory(first, other, name))
  const { state, text, options } = first.value
  return {
    name,
    label,
    state: differs ? 'duplicate' : state,
    value: text,
    options: differs ? [...new Set(spoken.flatMap(({ value }) => (value.state === 'set' ? [value.text] : value.options)))] : options,
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
