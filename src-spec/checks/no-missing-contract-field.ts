import { contractSection, hasUnreadHtml } from '../kinds/technical-spec/contract-sections'
import { addFieldEdits } from '../kinds/technical-spec/edit/set-field'
import { place, startOf } from '../text/place'
import { defineDocumentCheck } from './check'

export const noMissingContractField = defineDocumentCheck({
  id: 'no-missing-contract-field',
  scope: 'document',
  kinds: ['technical-spec'],
  inTemplates: true,
  severity: 'error',
  what: 'The Hydration Contract lacks one of its seven fields.',
  why: 'What the contract leaves out, each task decides again.',
  remedy: 'Add the field with its value. "none" is a value.',
  examples: [
    {
      documents: {
        'SPEC.md':
          '# Shop\n\n## Hydration Contract\n- Database: SQLite\n- Auth: none\n- API Style: REST\n- Runtime: Docker\n- Error format: RFC 7807\n- Logging: structured\n- Testing: pytest\n',
      },
      finds: [],
    },
    {
      documents: {
        'SPEC.md':
          '# Shop\n\n## Hydration Contract\n- Database: SQLite\n- API Style: REST\n- Runtime: Docker\n- Error format: RFC 7807\n- Logging: structured\n- Testing: pytest\n',
      },
      finds: ['## Hydration Contract'],
    },
    {
      documents: {
        'SPEC.md':
          '# Shop\n\n## Hydration Contract\n<table>\n<tr><th>Field</th><th>Value</th></tr>\n<tr><td>Auth</td><td>none</td></tr>\n</table>\n\n- Database: SQLite\n- API Style: REST\n- Runtime: Docker\n- Error format: RFC 7807\n- Logging: structured\n- Testing: pytest\n',
      },
      finds: [],
    },
    {
      documents: {
        'SPEC.md':
          '# Shop\n\n## Hydration Contract\n<table>\n<tr><td>Auth</td><td>none</td></tr>\n</table>\n\n- API Style: REST\n- Runtime: Docker\n- Error format: RFC 7807\n- Logging: structured\n- Testing: pytest\n',
      },
      finds: ['## Hydration Contract'],
    },
    { documents: { 'SPEC.md': '# Shop\n\n## Hydration Contract\n<div>We use SQLite without a log-in.</div>\n' }, finds: [] },
  ],
  *find(document) {
    // What is not read may name the field.
    if (hasUnreadHtml(document.outline)) return
    const section = contractSection(document.outline)
    for (const field of document.contract ?? []) {
      if (field.state !== 'missing') continue
      yield {
        message: `The contract has no field "${field.label}". Add it with its value; "none" is a value too.`,
        key: field.name,
        place: field.place ?? (section ? place(document.path, document.outline, section.heading) : startOf(document.path)),
        fixes: [
          {
            title: `Add "${field.label}: TODO:" to the contract`,
            edits: addFieldEdits(document.path, document.text, document.outline, field, 'TODO:'),
          },
        ],
      }
    }
  },
})
