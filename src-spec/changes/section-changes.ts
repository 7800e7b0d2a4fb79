import { contractSections } from '../kinds/technical-spec/contract-sections'
import { readSection } from '../markdown/sections/read-sections'
import type { DocumentTree, Section, SectionTree } from '../markdown/sections/tree'
import type { SpecChange } from '../model/change'
import { likeness, sentenceWords } from '../reading/rules/sentence-words'
import { place } from '../text/place'
import type { Place, Range } from '../text/source'
import { type KeyedSection, keyedSections, plainTitle } from './keyed-sections'
import { ownText, wordsOf } from './section-words'

export interface SectionChange extends Omit<SpecChange, 'decidedBy' | 'isUndecided'> {
  /** Of a removed section: its range at the baseline. */
  readonly was?: Range
}

/** Sections deeper than this may be added or removed without a decision. */
const deepestDecided = 3

/**
 * Sections that were added, removed or reworded, outside the LLM Prompt block and the Hydration Contract.
 * Sections below an added or removed section are not listed; a section with only another title or position is
 * reworded; white space and comments do not count.
 */
export function sectionChanges(before: DocumentTree, path: string, after: DocumentTree): readonly SectionChange[] {
  if (before.text === after.text) return []
  if (sameTitles(before, after)) return wordChanges(before, path, after)
  const old = keyedSections(before)
  const now = keyedSections(after)
  const gone = new Map([...old].filter(([key]) => !now.has(key)))
  const come = new Map([...now].filter(([key]) => !old.has(key)))
  const renamed = matchRenamed(gone, come)
  const stays = staying(gone, renamed)
  const changes: SectionChange[] = []
  for (const [key, { section, tree, above }] of now) {
    const was = old.get(key)
    if (was ? hasDifferentWords(was.tree, tree) : renamed.has(key))
      changes.push(changeOf('section-changed', section, placeOf(path, after, section)))
    else if (!was && !come.has(above)) changes.push(changeOf('section-added', section, placeOf(path, after, section)))
  }
  for (const [key, { section, above }] of gone) {
    if (stays.has(key) || (gone.has(above) && !stays.has(above))) continue
    const { needsDecision, ...change } = changeOf('section-removed', section, null)
    changes.push({ ...change, was: section.range, needsDecision: needsDecision && saysAnything(before, section) })
  }
  return changes
}

/** An empty section decided nothing. */
function saysAnything({ sectionTrees, sections }: DocumentTree, { index, range }: Section): boolean {
  return sectionTrees
    .slice(index)
    .some(({ tree, section }) => (sections[section]?.range.from ?? range.to) < range.to && wordsOf(tree) !== '')
}

/** Whether both have the same sections, so that only their words can differ: the usual case after an edit. */
function sameTitles({ sectionTrees }: DocumentTree, after: DocumentTree): boolean {
  return (
    sectionTrees.length === after.sectionTrees.length &&
    sectionTrees.every(({ tree }, index) => tree.path === after.sectionTrees[index]?.tree.path)
  )
}

function wordChanges(before: DocumentTree, path: string, after: DocumentTree): readonly SectionChange[] {
  const contract = contractSections(after)
  return after.sections.flatMap((section) => {
    const [was, is] = [before, after].map(({ sectionTrees }) => sectionTrees[section.index]?.tree)
    if (!was || !is || section.isPrompt || contract.has(section.index)) return []
    return hasDifferentWords(was, is) ? [changeOf('section-changed', section, placeOf(path, after, section))] : []
  })
}

function changeOf(kind: SectionChange['kind'], { title, level }: Section, place: Place | null): SectionChange {
  // Adding to the contract fills a placeholder; only removing something needs a decision.
  const needsDecision = kind === 'section-removed' && level <= deepestDecided
  return { kind, subject: title || 'Introduction', before: '', after: '', place, needsDecision }
}

function placeOf(path: string, outline: DocumentTree, { heading, body }: Section): Place {
  return place(path, outline, heading.to > heading.from ? heading : { from: body.from, to: Math.min(body.to, body.from + 1) })
}

/**
 * Sections that are still there, under another title or in another place: new key → old key. They have the same words, the same
 * title, or most of their words.
 */
function matchRenamed(gone: ReadonlyMap<string, KeyedSection>, come: ReadonlyMap<string, KeyedSection>): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const left = new Map([...gone])
  const match = (test: (was: KeyedSection, is: KeyedSection) => boolean) => {
    for (const [key, is] of come) {
      if (found.has(key)) continue
      const was = [...left].find(([, one]) => test(one, is))?.[0]
      if (was === undefined) continue
      found.set(key, was)
      left.delete(was)
    }
  }
  match(({ tree }, is) => wordsOf(tree) !== '' && wordsOf(tree) === wordsOf(is.tree))
  match(({ tree }, is) => plainTitle(tree.path) === plainTitle(is.tree.path))
  match(({ tree }, is) => wordsOf(tree) !== '' && likeness(stemsOf(tree), stemsOf(is.tree)) >= mostlySame)
  return found
}

/** The old keys of sections that are still there. One without text of its own goes where all of those below it go. */
function staying(gone: ReadonlyMap<string, KeyedSection>, renamed: ReadonlyMap<string, string>): ReadonlySet<string> {
  const stays = new Set(renamed.values())
  for (const [key, { tree }] of [...gone].reverse()) {
    const below = [...gone].filter(([, { above }]) => above === key)
    if (!stays.has(key) && wordsOf(tree) === '' && below.length > 0 && below.every(([one]) => stays.has(one))) stays.add(key)
  }
  return stays
}

/** Share of common words above which a section under another title is the same one. */
const mostlySame = 0.6

function stemsOf(tree: SectionTree): ReadonlySet<string> {
  return readSection(tree, readStems)
}

function readStems(tree: SectionTree): ReadonlySet<string> {
  return sentenceWords(ownText(tree)).stems
}

/** Most sections are identical. */
function hasDifferentWords(before: SectionTree, after: SectionTree): boolean {
  return before !== after && ownText(before) !== ownText(after) && wordsOf(before) !== wordsOf(after)
}
