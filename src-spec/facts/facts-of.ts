import type { ContractField } from '../contract'
import type { DocumentKind } from '../document'
import type { Fact } from '../fact'
import { precedenceOf } from '../kinds/index'
import type { Outline } from '../outline'
import type { Leaf } from '../reading/leaves'
import { amountFacts } from './amount-facts'
import { amountTables } from './amount-tables'
import { choiceFacts } from './choice-statements'
import { contractFacts } from './contract-facts'
import { keyedFacts } from './keyed-facts'
import { partsBySection } from './scope'
import { statementsOf } from './statements'
import { surroundingsOf } from './surroundings'

export interface FactInput {
  readonly kind: DocumentKind
  readonly path: string
  readonly outline: Outline
  readonly leaves: readonly Leaf[]
  readonly contract: readonly ContractField[] | null
}

/** Every statement of a document that can be held against another document's. What is not understood is no fact. */
export function factsOf({ kind, path, outline, leaves, contract }: FactInput): readonly Fact[] {
  // Evidence and documents of no known kind take no side, so nothing that they say is held against anything.
  if (precedenceOf(kind) === null) return []
  const surroundings = surroundingsOf(outline)
  const statements = statementsOf(leaves, surroundings)
  const parts = partsBySection(outline, kind === 'constitution')
  // Where SPEC's contract sets a field, it alone speaks for SPEC.
  const chosen = contract ? contractFacts(contract) : keyedFacts(kind, path, outline, [], surroundings)
  const settled = new Set(contract ? chosen.map(({ subject }) => subject) : [])
  const boxes = kind !== 'active-spec' && kind !== 'feature-spec'
  const stated = choiceFacts(path, outline, statements, { parts, ofPart: surroundings.ofPart }, boxes).filter(
    (fact) => (fact.modality === 'must-not' || !settled.has(fact.subject)) && !chosen.some((other) => sameWords(fact, other)),
  )
  const numbers = [...amountFacts(path, outline, statements, parts), ...amountTables(path, outline, surroundings, parts)]
  return [...chosen, ...stated, ...numbers].sort((a, b) => a.place.range.from - b.place.range.from)
}

/**
 * The facts of ACTIVE_SPEC when SPEC's contract has further fields: each is a subject of its own then, also where its
 * key spells a standard field too.
 */
export function withCustomFields(facts: readonly Fact[], path: string, outline: Outline, customNames: readonly string[]): readonly Fact[] {
  const keyed = keyedFacts('active-spec', path, outline, customNames)
  const others = facts.filter((fact) => fact.unit !== null || !keyed.some((other) => sameWords(fact, other)))
  return [...keyed, ...others].sort((a, b) => a.place.range.from - b.place.range.from)
}

/** Two readings of one text. */
function sameWords(a: Fact, b: Fact): boolean {
  return a.place.range.from < b.place.range.to && b.place.range.from < a.place.range.to
}
