import { precedenceOf } from '../kinds/index'
import { findInSections, readSection, type SectionReader } from '../markdown/sections/read-sections'
import type { DocumentTree, SectionTree } from '../markdown/sections/tree'
import type { ContractField } from '../model/contract'
import type { DocumentKind } from '../model/document-kind'
import type { Fact } from '../model/fact'
import { canonicalSubject } from '../vocabulary/subject-of-key'
import { amountFacts } from './amounts/amount-facts'
import { amountTables } from './amounts/amount-tables'
import { choiceFacts } from './choice-statements'
import { contractFacts } from './contract-facts'
import { keyedFacts, practiceFacts } from './keyed-facts'
import { openApiVersions } from './openapi-versions'
import { partsBySection } from './scope'
import { shiftFact } from './shift-fact'
import { statementsOf } from './statements'
import { storeChoices } from './store-choices'
import { surroundingsOf } from './surroundings'
import { taskChoices } from './task-choices'
import { versionFacts } from './version-facts'

export interface FactInput {
  readonly kind: DocumentKind
  readonly path: string
  readonly outline: DocumentTree
  /** Only SPEC has one. */
  readonly contract?: readonly ContractField[] | null
}

/** Every statement of a document that can be compared with another document's. A sentence that is not understood gives no fact. */
export function factsOf({ kind, path, outline, contract = null }: FactInput): readonly Fact[] {
  // Evidence and documents of unknown kind have no precedence, so their statements are not compared.
  if (precedenceOf(kind) === null) return []
  // A field of SPEC's contract is SPEC's only statement on its subject.
  // A list of tasks chooses by its tasks alone: its keys say where files lie.
  const isTaskList = kind === 'tasks'
  const main = contract ? contractFacts(contract) : isTaskList ? [] : keyedFacts(kind, path, outline)
  const practices = isTaskList ? [] : practiceFacts(kind, path, outline).filter((fact) => !main.some((other) => haveSameWords(fact, other)))
  const chosen = [...main, ...practices]
  const contractSubjects = new Set(contract ? main.map(({ subject }) => canonicalSubject(subject)) : [])
  const stated = (isTaskList ? [] : findInSections(outline, choices, kind, path)).filter(
    (fact) => (fact.modality === 'must-not' || !contractSubjects.has(fact.subject)) && !chosen.some((other) => haveSameWords(fact, other)),
  )
  const numbers = findInSections(outline, amounts, kind, path)
  const ofTasks =
    kind === 'active-spec' || isTaskList
      ? findInSections(outline, tasks, path).filter((fact) => !chosen.some((other) => haveSameWords(fact, other)))
      : []
  const stores = findInSections(outline, storeChoices, kind, path).filter(
    (fact) => ![...chosen, ...stated].some((other) => other.subject === fact.subject && haveSameWords(fact, other)),
  )
  return [
    ...chosen,
    ...versionFacts(chosen),
    ...stated,
    ...stores,
    ...findInSections(outline, openApiVersions, kind, path),
    ...ofTasks,
    ...numbers,
  ].sort((a, b) => a.place.range.from - b.place.range.from)
}

type Reader = SectionReader<Fact, [kind: DocumentKind, path: string]>

/** The choices and exclusions in the sentences of a section. */
const choices: Reader = {
  read: (outline, kind, path) => {
    const { ofPart } = readSection(outline, surroundingsOf)
    const boxes = kind !== 'active-spec' && kind !== 'feature-spec' && kind !== 'tasks'
    return choiceFacts(path, outline, readSection(outline, statementsOf), { parts: readSection(outline, partsOf, kind), ofPart }, boxes)
  },
  toDocument: shiftFact,
}

/** The choices that the tasks of a section make by the way. */
const tasks: SectionReader<Fact, [path: string]> = {
  read: (outline, path) => taskChoices(path, outline, readSection(outline, statementsOf)),
  toDocument: shiftFact,
}

/** The numbers in the sentences and tables of a section. */
const amounts: Reader = {
  read: (outline, kind, path) => {
    const parts = readSection(outline, partsOf, kind)
    // A law is about the whole: its titles group its labels, and name no part of the system.
    const isLaw = kind === 'constitution'
    return [...amountFacts(path, outline, readSection(outline, statementsOf), parts, isLaw), ...amountTables(path, outline, parts, isLaw)]
  },
  toDocument: shiftFact,
}

function partsOf(outline: SectionTree, kind: DocumentKind): ReturnType<typeof partsBySection> {
  return partsBySection(outline, kind === 'constitution')
}

/**
 * The facts of ACTIVE_SPEC if SPEC's contract has custom fields: each is a subject of its own then, even if its
 * key spells a standard field too.
 */
export function withCustomFields(
  facts: readonly Fact[],
  path: string,
  outline: DocumentTree,
  customNames: readonly string[],
): readonly Fact[] {
  const chosen = keyedFacts('active-spec', path, outline, customNames)
  const keyed = [...chosen, ...versionFacts(chosen)]
  const others = facts.filter((fact) => fact.unit !== null || !keyed.some((other) => haveSameWords(fact, other)))
  return [...keyed, ...others].sort((a, b) => a.place.range.from - b.place.range.from)
}

/** Whether two facts were read from the same text. */
function haveSameWords(a: Fact, b: Fact): boolean {
  return a.place.range.from < b.place.range.to && b.place.range.from < a.place.range.to
}
