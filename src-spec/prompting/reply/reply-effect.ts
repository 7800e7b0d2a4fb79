import type { TypedChange } from '../../changes/typed-change'
import { typedChanges } from '../../changes/typed-changes'
import type { Judgement } from '../../engine/judgement'
import { sectionAt } from '../../markdown/parser/sections'
import { readDocumentTree } from '../../markdown/sections/read-document-tree'
import type { DocumentTree } from '../../markdown/sections/tree'
import type { Finding } from '../../model/finding'
import type { Stage } from '../../model/readiness'
import type { PlacedRequirement } from '../../model/requirement'
import type { Range } from '../../text/source'
import { writtenSections } from '../written-sections'
import { deletedStatements, lineAt } from './deleted-statements'
import type { ReplyLoss } from './reply-loss'
import { changedSections, isDeleted, type SectionLines } from './section-losses'
import type { TakenReply } from './take-reply'

/** What the documents would be judged as when the chosen sections are taken. */
export interface ReplyEffect {
  readonly newFindings: readonly (Pick<Finding, 'id' | 'severity' | 'message'> & {
    readonly section: string | null
    /** Of a finding in another document. */
    readonly path: string | null
  })[]
  readonly losses: readonly ReplyLoss[]
  /** Findings that would be gone, because what they are about is mended. */
  readonly settled: number
  /** Findings that would be gone, because their text is deleted. */
  readonly deleted: number
  readonly before: { readonly stage: Stage; readonly percent: number }
  readonly after: { readonly stage: Stage; readonly percent: number }
}

const mostListed = 200

export function replyEffect(path: string, before: Judgement, after: Judgement, text: string, taken: TakenReply): ReplyEffect {
  const [tree, newTree] = [readDocumentTree(text), readDocumentTree(taken.text)]
  const sectionOf = newSectionFinder(newTree, taken.ids)
  const [had, has] = [new Set(before.findings.map(({ id }) => id)), new Set(after.findings.map(({ id }) => id))]
  const newFindings = after.findings.filter(({ id, severity }) => !had.has(id) && severity !== 'info')
  const requirements = lostRequirements(path, before, after)
  const values = lostValues(path, before, after, tree, newTree).filter(({ was }) => !requirements.some((one) => isInside(was, one, tree)))
  const losses = [
    ...requirements.map((requirement) => lossOfRequirement(requirement, tree)),
    ...values.map((change) => lossOfValue(change, tree)),
    ...changedContract(path, before, after, tree),
  ]
  const changed = changedSections(tree, newTree, taken.ids)
  if (isWritten(path, before)) losses.push(...newOnes(deletedStatements(path, before, tree, changed), losses))
  const gone = before.findings.filter(({ id }) => !has.has(id))
  const deleted = gone.filter((finding) => finding.place.path === path && isInDeletedText(finding, tree, changed)).length
  return {
    newFindings: newFindings.slice(0, mostListed).map(({ id, severity, message, place }) => ({
      id,
      severity,
      message,
      section: place.path === path ? sectionOf(place.range.from) : null,
      path: place.path === path ? null : place.path,
    })),
    losses: losses.slice(0, mostListed),
    settled: gone.length - deleted,
    deleted,
    before: { stage: before.stage, percent: before.percent },
    after: { stage: after.stage, percent: after.percent },
  }
}

/** Statements of sections that no other loss names. */
function newOnes(statements: readonly ReplyLoss[], losses: readonly ReplyLoss[]): readonly ReplyLoss[] {
  const named = new Set(losses.map(({ section }) => section))
  return statements.filter(({ kind, section }) => kind !== 'text' || !named.has(section))
}

/** Nothing is lost from a template. */
function isWritten(path: string, { documents }: Judgement): boolean {
  return documents.find((document) => document.path === path)?.isTemplate === false
}

/** A finding about the document as a whole is mended by any text. */
function isInDeletedText({ place: { range } }: Finding, tree: DocumentTree, changed: ReadonlyMap<number, SectionLines>): boolean {
  if (range.to === 0) return false
  const section = changed.get(sectionAt(tree, range.from))
  return section !== undefined && isDeleted(lineAt(tree, range.from), section)
}

/** The id of the compared section around an offset of the new text. */
function newSectionFinder(tree: DocumentTree, ids: readonly string[]): (offset: number) => string | null {
  const byIndex = new Map(writtenSections(tree).map(({ index }, at) => [index, ids[at] ?? null]))
  return (offset) => byIndex.get(sectionAt(tree, offset)) ?? null
}

function ownSectionOf(tree: DocumentTree, offset: number): string {
  return `s${sectionAt(tree, offset)}`
}

function lostRequirements(path: string, before: Judgement, after: Judgement): readonly PlacedRequirement[] {
  const left = new Set(after.requirements.filter(({ place }) => place.path === path).map(({ id }) => id))
  return before.requirements.filter(({ place, id }) => place.path === path && !left.has(id))
}

function lossOfRequirement({ id, title, place }: PlacedRequirement, tree: DocumentTree): ReplyLoss {
  const what = title === '' || title === id ? '.' : `: ${title}`
  return { kind: 'requirement', sentence: `Requirement ${id} would be gone${what}`, section: ownSectionOf(tree, place.range.from) }
}

/** Numbers, versions, endpoints, entities and rules that would be loosened or gone; nothing is lost from a template. */
function lostValues(path: string, before: Judgement, after: Judgement, tree: DocumentTree, newTree: DocumentTree): readonly TypedChange[] {
  if (!isWritten(path, before)) return []
  const factsOf = ({ facts }: Judgement) => facts.filter(({ place }) => place.path === path)
  return typedChanges(tree, newTree, path, factsOf(before), factsOf(after)).filter(({ needsDecision }) => needsDecision)
}

function lossOfValue({ kind, subject, before, after, was }: TypedChange, tree: DocumentTree): ReplyLoss {
  const gone = before === '' ? `The ${subject} would be gone.` : `${subject}, ${before}, would be gone.`
  return {
    kind: kind === 'value-changed' ? 'value' : 'item',
    sentence: after === '' ? gone : `${subject} would become ${after}; it is ${before}.`,
    section: was.from < 0 ? null : ownSectionOf(tree, was.from),
  }
}

/** Whether a place belongs to a requirement: to its line, or to the section that it is the heading of. */
function isInside({ from }: Range, { place: { range } }: PlacedRequirement, { sections }: DocumentTree): boolean {
  const section = sections.find(({ heading }) => heading.from === range.from)
  return from >= range.from && from <= (section?.range.to ?? range.to)
}

/** Fields of the contract that are set, and would be something else. */
function changedContract(path: string, before: Judgement, after: Judgement, tree: DocumentTree): readonly ReplyLoss[] {
  return before.contract.flatMap(({ field }): readonly ReplyLoss[] => {
    if (field.state !== 'set' || field.place?.path !== path) return []
    const now = after.contract.find((row) => row.field.name === field.name)?.field
    if (now?.state === 'set' && now.value === field.value) return []
    const is = now?.state === 'set' ? `become ${now.value}; it is ${field.value}` : `no longer be set; it is ${field.value}`
    return [{ kind: 'contract', sentence: `${field.label} would ${is}.`, section: ownSectionOf(tree, field.place.range.from) }]
  })
}
