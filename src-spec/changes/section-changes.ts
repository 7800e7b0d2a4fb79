import { contractSections } from '../kinds/technical-spec/contract-sections'
import type { DocumentTree, Section, SectionTree } from '../markdown/sections/tree'
import type { SpecChange } from '../model/change'
import { place } from '../text/place'
import type { Place } from '../text/source'
import { type KeyedSection, keyedSections } from './keyed-sections'
import { ownText, wordsOf } from './section-words'

export type SectionChange = Omit<SpecChange, 'decidedBy' | 'isUndecided'>

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
  const changes: SectionChange[] = []
  for (const [key, { section, tree, above }] of now) {
    const was = old.get(key)
    if (was ? hasDifferentWords(was.tree, tree) : renamed.has(key))
      changes.push(changeOf('section-changed', section, placeOf(path, after, section)))
    else if (!was && !come.has(above)) changes.push(changeOf('section-added', section, placeOf(path, after, section)))
  }
  const stays = new Set(renamed.values())
  for (const [key, { section, above }] of gone) {
    if (!stays.has(key) && !gone.has(above)) changes.push(changeOf('section-removed', section, null))
  }
  return changes
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

/** New titles of sections with the same words: new key → old key. */
function matchRenamed(gone: ReadonlyMap<string, KeyedSection>, come: ReadonlyMap<string, KeyedSection>): ReadonlyMap<string, string> {
  const byWords = new Map([...gone].map(([key, { tree }]) => [wordsOf(tree), key] as const).filter(([words]) => words !== ''))
  const found = new Map<string, string>()
  for (const [key, { tree }] of come) {
    const words = wordsOf(tree)
    const was = byWords.get(words)
    if (was === undefined) continue
    found.set(key, was)
    byWords.delete(words)
  }
  return found
}

/** Most sections are identical. */
function hasDifferentWords(before: SectionTree, after: SectionTree): boolean {
  return before !== after && ownText(before) !== ownText(after) && wordsOf(before) !== wordsOf(after)
}
