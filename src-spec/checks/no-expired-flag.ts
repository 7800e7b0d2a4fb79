import { flagsOf } from '../reading/feature-flags'
import { place } from '../text/place'
import { defineDocumentCheck } from './check'

export const noExpiredFlag = defineDocumentCheck({
  id: 'no-expired-flag',
  scope: 'document',
  kinds: ['technical-spec', 'technical-design', 'feature-spec'],
  severity: 'warning',
  what: 'A feature flag is past its expiry date, or has no owner or no date while the flags beside it have one.',
  why: 'A flag that nobody removes doubles the states to test, and its default decides by accident.',
  remedy: 'Remove the flag, or give it a new date and an owner.',
  examples: [
    { documents: spec('| `sails` | off | @ana | 2026-09-30 |\n| `oars` | off | @ben | — |\n'), finds: [] },
    { documents: spec('| `sails` | off | @ana | 2026-01-31, removed |\n'), finds: [] },
    { documents: spec('| `sails` | off | @ana | 2026-01-31 |\n| `oars` | off | @ben | 2026-12-31 |\n'), finds: ['2026-01-31'] },
    {
      documents: spec('| `sails` | off | @ana | 2026-12-31 |\n| `oars` | off | — | 2026-12-31 |\n'),
      finds: ['| `oars` | off | — | 2026-12-31 |'],
    },
    {
      documents: {
        'SPEC.md': '# Shop\n\nSells boats.\n\n## Passes\n\n| Pass | Owner | Expiry |\n|---|---|---|\n| A | @ana | 2026-01-31 |\n',
      },
      finds: [],
    },
    {
      documents: {
        'SPEC.md':
          '# Shop\n\nSells boats.\n\n## Feature flags\n\n- `sails`: default off, owner @ana, expires 2026-02-01\n- `oars`: expires 2026-12-01\n',
      },
      finds: ['2026-02-01'],
    },
  ],
  *find({ outline, path }, today) {
    for (const { name, owner, expiry, lacksExpiry, range } of flagsOf(outline)) {
      if (expiry && expiry.date < today) {
        const message = `The feature flag ${name} expired on ${expiry.date}. Remove it, or set a new date.`
        yield { message, place: place(path, outline, expiry.range), key: `${name}\nexpiry` }
      }
      if (lacksExpiry) {
        const message = `The feature flag ${name} has no expiry, unlike the flags beside it. Set a date, or say that it stays.`
        yield { message, place: place(path, outline, range), key: `${name}\nno expiry` }
      }
      if (owner === 'missing') {
        yield { message: `The feature flag ${name} has no owner. Name one.`, place: place(path, outline, range), key: `${name}\nowner` }
      }
    }
  },
})

function spec(rows: string): Readonly<Record<string, string>> {
  const head = '| Flag key | Default | Owner | Expiry |\n|---|---|---|---|\n'
  return { 'SPEC.md': `# Shop\n\nSells boats.\n\n## Flags\n\n${head}${rows}` }
}
