import { rollbackWords } from '../kinds/feature-spec/words'
import { contractSections } from '../kinds/technical-spec/contract-sections'
import { plainInline } from '../markdown/parser/inline'
import { findInSections, type SectionReader } from '../markdown/sections/read-sections'
import { shiftItem } from '../markdown/sections/shift'
import type { ListItem, SectionTree } from '../markdown/sections/tree'
import { labelOf } from '../reading/lead-lines'
import { place } from '../text/place'
import { defineDocumentCheck } from './check'

/** Labels of the contract and ticked ones have checks of their own. */
export const labelNeedsValue = defineDocumentCheck({
  id: 'label-needs-value',
  scope: 'document',
  kinds: ['technical-spec', 'feature-spec'],
  severity: 'warning',
  what: 'A label in a list of SPEC or of a feature spec is followed by nothing, while its section says something elsewhere.',
  why: 'Readers take the point for settled, although nothing was written.',
  remedy: 'Write what applies behind the label, "n/a" with the reason, or delete the line.',
  examples: [
    { documents: spec('- [ ] Logging: JSON lines\n- [ ] Alerting: by mail\n'), finds: [] },
    {
      documents: spec(
        '- [ ] Logging: JSON lines\n- [ ] Alerting:\n  - by mail\n- [ ] Tracing:\n\n| What | Where |\n|---|---|\n| Calls | log |\n',
      ),
      finds: [],
    },
    { documents: spec('Alerting:\n\n- by mail\n'), finds: [] },
    { documents: spec('- [ ] Logging: JSON lines\n- [ ] Alerting:\n- **Tracing**:\n'), finds: ['Alerting:'] },
    { documents: spec('- Logging: JSON lines\n- Alerting:\n\n  by mail\n'), finds: [] },
    { documents: feature('| Spec ID | S-014 |', '- **Services**: the outbox\n- **Vendors**: none\n'), finds: [] },
    // A form of its own.
    { documents: feature('| Status | Draft |', '- **Services**: the outbox\n- **Vendors**:\n'), finds: [] },
    { documents: feature('| Spec ID | S-014 |', '- **Services**: the outbox\n- **Vendors**:\n'), finds: ['**Vendors**:'] },
    // The rollback has a check of its own.
    { documents: feature('| Spec ID | S-014 |', '- **Cohorts**: the office\n- **Rollback Criteria**:\n'), finds: [] },
  ],
  *find(document) {
    const { outline, path, hasContent } = document
    if (document.kind === 'feature-spec' && document.feature.head.id === null) return
    const contract = contractSections(outline)
    const bySection = new Map<number, ListItem[]>()
    for (const item of findInSections(outline, bareLabels)) {
      if (contract.has(item.section) || !hasContent(item.section)) continue
      if (document.kind === 'feature-spec' && rollbackWords.test(outline.text.slice(item.text.from, item.text.to))) continue
      bySection.set(item.section, [...(bySection.get(item.section) ?? []), item])
    }
    for (const [section, items] of bySection) {
      const [first] = items
      if (!first) continue
      const names = items.slice(0, 6).map(({ text }) => `"${plainInline(outline.text.slice(text.from, text.to))}"`)
      yield {
        message: `${names.join(', ')} ${items.length === 1 ? 'has' : 'have'} no text. Write what applies, or delete the line.`,
        place: place(path, outline, first.text),
        key: outline.sections[section]?.title ?? '',
      }
    }
  },
})

const bareLabels: SectionReader<ListItem, []> = {
  read: (tree) => tree.items.filter((item, index) => isBareLabel(tree, item, index)),
  toDocument: shiftItem,
}

/** It is followed by another entry of its list, a heading or the end, and not by what it introduces. */
function isBareLabel({ text, items, sections }: SectionTree, item: ListItem, index: number): boolean {
  if (item.isPrompt || item.isQuoted || item.checkbox === 'done' || item.range.to > item.text.to + 1) return false
  const raw = text.slice(item.text.from, item.text.to)
  if (!/[:：](?:\*\*|__)?$/.test(raw) || labelOf(raw) === null) return false
  const next = items[index + 1]
  const end = sections[item.section]?.body.to ?? text.length
  const to = next && next.range.from < end ? next.range.from : end
  return /^[\s>*+-]*(?:\d{1,3}[.)]\s*)?-{0,20}\s*$/.test(text.slice(item.text.to, to))
}

function spec(list: string): Readonly<Record<string, string>> {
  return { 'SPEC.md': `# Shop\n\nSells boats.\n\n## Signals\n\n${list}` }
}

function feature(field: string, list: string): Readonly<Record<string, string>> {
  const head = `# Berths\n\n| Field | Value |\n|---|---|\n${field}\n\n## Goals\n- Guests find a berth.\n\n## Acceptance Criteria\n- Free berths are listed first.\n`
  return { 'specs/berths.md': `${head}\n## Design\n${list}` }
}
