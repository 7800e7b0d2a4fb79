import { anchorsOf, hasAnchor } from '../reading/links/anchors'
import { place } from '../text/place'
import { defineDocumentCheck } from './check'

export const noDeadAnchor = defineDocumentCheck({
  id: 'no-dead-anchor',
  scope: 'document',
  kinds: null,
  inTemplates: false,
  severity: 'warning',
  what: 'A link leads to a heading that this document does not have.',
  why: 'It jumps nowhere; most often the heading was renamed, and with it what the link promised.',
  remedy: 'Link to the heading as it is called now.',
  examples: [
    {
      documents: { 'SPEC.md': '# Shop\n\nSee [limits](#2-limits--quotas) and [top](#).\n\n## 2. Limits & Quotas\nTen boats.\n' },
      finds: [],
    },
    { documents: { 'SPEC.md': '# Shop\n\nSee [limits](#limits).\n\n## Quotas\nTen boats.\n' }, finds: ['#limits'] },
  ],
  *find({ outline, path, links }) {
    const local = links.filter(({ target }) => target.startsWith('#') && !/^#(?:\^|L\d|:~:|\/|!)/.test(target))
    if (local.length === 0) return
    const anchors = anchorsOf(outline)
    for (const { target, range } of local) {
      if (hasAnchor(anchors, target.slice(1))) continue
      const message = `There is no heading "${target}" in this document. Link to the heading as it is called now.`
      yield { message, place: place(path, outline, range) }
    }
  },
})
