import { kindDefinition, kindsWhere } from '../kinds/index'
import { isRequiredSection } from '../kinds/is-required-section'
import { contractTitle } from '../kinds/technical-spec/contract-sections'
import { endMarkOf } from '../markdown/parser/sections'
import type { Section } from '../markdown/sections/tree'
import { indirectContentFinder } from '../reading/indirect-content'
import { needsNoTextFinder } from '../reading/needs-no-text'
import { groupPlaceholders } from '../reading/placeholders/group-placeholders'
import { countWithin } from '../text/count-within'
import { place } from '../text/place'
import type { Range } from '../text/source'
import { defineDocumentCheck } from './check'

export const noEmptySection = defineDocumentCheck({
  id: 'no-empty-section',
  scope: 'document',
  kinds: kindsWhere(({ precedence }) => precedence !== null),
  severity: 'warning',
  what: 'A section has nothing but its heading, guidance, labels or open items.',
  why: 'Readers take an empty section for "nothing to say", although that was never decided.',
  remedy: 'State what applies, write "None" with the reason, or delete the section.',
  examples: [
    {
      documents: { 'SPEC.md': '# Shop\n\nSells boats.\n\n## Rollout\nNone: it runs on one machine.\n\n## Risks\n- RISK: storms\n' },
      finds: [],
    },
    {
      documents: {
        'SPEC.md':
          '# Shop\n\nSells boats.\n\n## [Rollout](./rollout.md)\n\n## Prices\n<table>\n<tr><td>Boat</td><td>9</td></tr>\n</table>\n',
      },
      finds: [],
    },
    { documents: { 'SPEC.md': '# Shop\n\nSells boats.\n\n## Rollout\nBy flag.\n\n## END OF SPEC\n' }, finds: [] },
    {
      documents: {
        'specs/001-ropes/plan.md':
          '# Implementation Plan: Ropes\n\n## Summary\nHemp.\n\n## Result: every principle holds\n\n## Complexity Tracking\n',
      },
      finds: [],
    },
    {
      documents: { 'specs/001-ropes/plan.md': '# Implementation Plan: Ropes\n\nHemp.\n\n## Phase 1: Ropes\n\n## Summary\n' },
      finds: ['## Phase 1: Ropes', '## Summary'],
    },
    {
      documents: { 'SPEC.md': '# Shop\n\nSells boats.\n\n## Metadata\n- **Status**: Active\n- **Phase**: 2\n\n## Rollout\nBy flag.\n' },
      finds: [],
    },
    { documents: { 'SPEC.md': '# Shop\n\nSells boats.\n\n## Plan\n\n## A. Piers\nBuild.\n\n## B. Boats\nBuy.\n' }, finds: [] },
    { documents: { 'SPEC.md': '# Shop\n\nSells boats.\n\n## Rollout\n> None: it runs on one machine.\n' }, finds: [] },
    { documents: { 'SPEC.md': '# Shop\n\nSells boats.\n\n## Rollout\n- [How it reaches users]\n' }, finds: [] },
    { documents: { 'SPEC.md': '# Shop\n\nSells boats.\n\n## Plan\n\n## B. Boats\nBuy.\n' }, finds: ['## Plan'] },
    { documents: { 'SPEC.md': '# Shop\n\nSells boats.\n\n## Rollout\n> Say how it reaches users.\n' }, finds: ['## Rollout'] },
    {
      documents: { 'SPEC.md': '# Shop\n\nSells boats.\n\n## Rollout\n<p align="center">TODO</p>\n<!-- <p>By flag</p> -->\n' },
      finds: ['## Rollout'],
    },
    {
      documents: {
        'SPEC.md':
          '# Shop\n\nSells boats.\n\n## Rollout\nTBD\n\n## Flags\n- **Piers**: to be decided by the crew\n- Boats: TBA\n\n## Limits\n待定\n',
      },
      finds: ['## Rollout', '## Flags', '## Limits'],
    },
    {
      documents: {
        'SPEC.md':
          '# Shop\n\nSells boats.\n\n## Rollout\nTBD Bank goes first.\n\n## Flags\n- WIP limit: 3\n\n## Limits\n- Piers: TBD\n- Boats: nine\n\n## Rain\nN/A: the shop has a roof.\n',
      },
      finds: [],
    },
  ],
  *find(document) {
    const { outline } = document
    const hasIndirectContent = indirectContentFinder(document)
    const { required, mayBeEmpty } = kindDefinition(document.kind)
    const end = endMarkOf(outline)
    const untouched = new Set(groupPlaceholders(document).flatMap(({ isUntouched, section }) => (isUntouched ? [section] : [])))
    const blanks = document.placeholders.map(({ range }) => range.from)
    const needsNoText = needsNoTextFinder(outline)
    for (const section of outline.sections) {
      if (section.level < 2 || section.isPrompt || section.index === end || document.hasContent(section.index)) continue
      // Other checks cover required sections and the contract.
      if (contractTitle.test(section.title) || required.some((known) => isRequiredSection(known, section))) continue
      // An open item has its own finding, or is a statement such as a risk.
      if (document.items.some((item) => within(item.place.range.from, section.range))) continue
      // So has a placeholder, which speaks for everything in an untouched section.
      if (countWithin(blanks, section.range) > 0 || isBelow(outline.sections, section, untouched)) continue
      // Only the outermost empty section is reported.
      if (section.parent > 0 && (outline.sections[section.parent]?.level ?? 0) > 1 && !document.hasContent(section.parent)) continue
      if (hasIndirectContent(section) || mayBeEmpty?.test(section.title) || saysSomething(section.title)) continue
      if (needsNoText(section)) continue
      yield {
        message: `"${section.title}" is empty. State what applies, or write "None" with the reason.`,
        key: section.title,
        place: place(document.path, outline, section.heading),
      }
    }
  },
})

/** "Result: passes, nothing to justify" needs no text below it. */
function saysSomething(title: string): boolean {
  const words = /[:：]\s*(\S.*)$/u.exec(title)?.[1] ?? ''
  return words.split(/\s+/).length >= 3 || /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}].{9}/u.test(words)
}

function isBelow(sections: readonly Section[], section: Section, roots: ReadonlySet<number>): boolean {
  for (let at = section.index; at > 0; at = sections[at]?.parent ?? -1) if (roots.has(at)) return true
  return false
}

function within(offset: number, range: Range): boolean {
  return offset >= range.from && offset < range.to
}
