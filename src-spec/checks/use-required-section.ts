import { kindDefinition, kindsWhere } from '../kinds/index'
import { isRequiredSection } from '../kinds/is-required-section'
import type { Section } from '../markdown/sections/tree'
import { indirectContentFinder } from '../reading/indirect-content'
import { labelledContent } from '../reading/labelled-content'
import { needsNoTextFinder } from '../reading/needs-no-text'
import { isClarification } from '../reading/placeholders/asks'
import { outermostTitle } from '../reading/placeholders/outermost-title'
import { place, startOf } from '../text/place'
import { titlePattern } from '../vocabulary/language-words'
import { defineDocumentCheck } from './check'

/** A document that describes its subject in such a section may leave others out. */
const introduction = titlePattern('problem', 'overview')

export const useRequiredSection = defineDocumentCheck({
  id: 'use-required-section',
  scope: 'document',
  kinds: kindsWhere(({ required }) => required.length > 0),
  severity: 'warning',
  what: 'A required section of this kind of document is empty, or missing without an overview in its place.',
  why: 'The plan is based on these sections; missing content is invented later.',
  remedy: 'Add the section and state what applies. "None, because …" is an answer.',
  examples: [
    {
      documents: {
        'SPEC.md':
          '# Shop\n\n## Hydration Contract\n- Database: SQLite\n\n## Data Model\n- Order\n\n## API\nNone: files only.\n\n## Security\nOne user.\n',
      },
      finds: [],
    },
    {
      documents: {
        'SPEC.md':
          '# Shop\n\n## Hydration Contract\n- Database: SQLite\n\n## Data Model\n<dl><dt>Order</dt></dl>\n\n## [API](api.yaml)\n\n## Security\nOne user.\n',
      },
      finds: [],
    },
    { documents: { 'openspec/specs/berths/spec.md': '# Berths\n\n## Requirements\n\n### Requirement: List\nIt SHALL list.\n' }, finds: [] },
    {
      documents: {
        'SPEC.md': '# Shop\n\n## Hydration Contract\n- Database: SQLite\n\n## Data Model\n- Order\n\n## API\n\n## Security\nOne user.\n',
      },
      finds: ['## API'],
    },
    {
      documents: { 'SPEC.md': '# Shop\n\n## Hydration Contract\n- Database: SQLite\n\n## Data Model\n- Order\n\n## API\nREST.\n' },
      finds: [''],
    },
    {
      documents: {
        'SPEC.md':
          '# Shop\n\n## Hydration Contract\n- Database: SQLite\n\n## Design\n\n**Data Model**: an order.\n\n**API**\n\n- REST\n\n**Security:** one user.\n',
      },
      finds: [],
    },
    {
      documents: {
        'SPEC.md':
          '# Shop\n\n## Hydration Contract\n- Database: SQLite\n\n## Design\n\n**Data Model**: an order.\n\n**API**\n\n**Security:** one user.\n',
      },
      finds: [''],
    },
    {
      documents: {
        'SPEC.md':
          '# Shop\n\n## Overview\nSells boats.\n\n## Hydration Contract\n- Database: SQLite\n\n## Data Model\n- Order\n\n## API\nREST.\n',
      },
      finds: [],
    },
    {
      documents: {
        'SPEC.md':
          '# Shop\n\n## Hydration Contract\n- Database: SQLite\n\n## Data Model\n- Order\n\n## API\n- N/A\n\n## Security\nTBD\n\n## Performance & Capacity\n- TODO: count the boats\n',
      },
      finds: ['## API', '## Security', '## Performance & Capacity'],
    },
    {
      documents: {
        'SPEC.md':
          '# Shop\n\n## Hydration Contract\n- Database: SQLite\n\n## Data Model\n- Order\n\n## API\n- N/A, files only\n\n## Security\n- TODO: name the crew\n- One user.\n\n## Performance\nN/A\n',
      },
      finds: [],
    },
  ],
  *find(document) {
    const { outline, path } = document
    // The specs of other conventions have sections of their own.
    const isOfConvention = document.kind === 'feature-spec' && document.place !== null
    if (document.kind === 'feature-spec' && document.mainSpec) return
    const hasIndirectContent = indirectContentFinder(document)
    const hasContent = (section: Section) => document.hasContent(section.index) || hasIndirectContent(section)
    const hasAnswer = (section: Section) => document.hasAnswer(section.index) || hasIndirectContent(section)
    const needsNoText = needsNoTextFinder(outline)
    const hasIntroduction = outline.sections.some((section) => section.level > 1 && introduction.test(section.title) && hasContent(section))
    for (const required of kindDefinition(document.kind).required) {
      const sections = outline.sections.filter((section) => isRequiredSection(required, section))
      if (sections.some(required.optional ? hasContent : hasAnswer)) continue
      const [first] = sections
      if (first && required.isOfTemplate && needsNoText(first)) continue
      if (first) {
        const blanks = document.placeholders.filter(
          ({ text, range }) => first.range.from <= range.from && range.to <= first.range.to && !isClarification(text.slice(1, -1)),
        ).length
        const message = `"${first.title}" is a required section and ${
          blanks === 0
            ? 'is empty. State what applies, or write'
            : `has ${blanks === 1 ? '1 blank. Fill it in' : `${blanks} blanks. Fill them in`}, or write`
        } "None" with the reason.`
        // Its blanks are counted by the check of placeholders.
        const toFill = blanks > 0 ? { toFill: { count: 0, section: outermostTitle(outline, first.index) } } : {}
        yield { message, place: place(path, outline, first.heading), key: required.name, ...toFill }
      } else if (
        !required.optional &&
        !hasIntroduction &&
        !isOfConvention &&
        !labelledContent(outline).some((label) => required.title.test(label))
      ) {
        const message = `There is no section on ${required.name}. Add one and state what applies, or write "None" with the reason.`
        yield { message, place: startOf(path), key: required.name, severity: 'info' }
      }
    }
  },
})
