import { anchorsOf, hasAnchor } from '../reading/links/anchors'
import { place } from '../text/place'
import { defineDocumentCheck } from './check'

/** Directives that bring headings of other files: of MkDocs, Jekyll, Hugo, Sphinx, AsciiDoc and MDX. */
const includesText =
  /^[ \t]*(?:-{1,2}8<-{1,2}|\{%-? *include|\{\{[<%] *include|\{!|:{3}\{include\}|`{3}\{include\}|include::|import .{1,200}\.mdx?['"])/m

export const noDeadAnchor = defineDocumentCheck({
  id: 'no-dead-anchor',
  scope: 'document',
  kinds: null,
  severity: 'warning',
  what: 'A link points to a heading that this document does not have.',
  why: 'The link does not work; most often the heading was renamed.',
  remedy: 'Link to the present title of the heading.',
  examples: [
    {
      documents: { 'SPEC.md': '# Shop\n\nSee [limits](#2-limits--quotas) and [top](#).\n\n## 2. Limits & Quotas\nTen boats.\n' },
      finds: [],
    },
    { documents: { 'SPEC.md': '# Shop\n\nSee [limits](#limits).\n\n--8<-- "includes/limits.md"\n' }, finds: [] },
    { documents: { 'SPEC.md': '# Shop\n\nSee [limits](#limits).\n\n## Quotas\nTen boats.\n' }, finds: ['#limits'] },
  ],
  *find({ outline, path, links }) {
    const local = links.filter(({ target }) => target.startsWith('#') && !/^#(?:\^|L\d|:~:|\/|!)/.test(target))
    if (local.length === 0 || includesText.test(outline.text)) return
    const anchors = anchorsOf(outline)
    for (const { target, range } of local) {
      if (hasAnchor(anchors, target.slice(1))) continue
      const message = `This document has no heading "${target}". Link to the present title of the heading.`
      yield { message, place: place(path, outline, range), key: target }
    }
  },
})
