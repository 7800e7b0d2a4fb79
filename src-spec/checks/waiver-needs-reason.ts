import { defineWorkspaceCheck } from './check'

export const waiverNeedsReason = defineWorkspaceCheck({
  id: 'waiver-needs-reason',
  scope: 'workspace',
  severity: 'warning',
  policy: { isLocked: true },
  what: 'A waiver has no check id or no reason, and so has no effect.',
  why: 'An exception without a reason cannot be reviewed later.',
  remedy: 'Write the check id, a colon and the reason, with the decision if there is one.',
  examples: [
    {
      documents: {
        'SPEC.md': '# Shop\n\nSells boats.\n\n<!-- cockpit-allow no-open-todo: the harbours answer in May, D-014 -->\n- TODO: name them\n',
      },
      finds: [],
    },
    {
      documents: { 'SPEC.md': '# Shop\n\nSells boats.\n\n<!-- cockpit-allow no-open-todo -->\n- TODO: name them\n' },
      finds: ['<!-- cockpit-allow no-open-todo -->'],
    },
    {
      documents: {},
      configuration: '{ "waivers": [{ "check": "no-open-todo", "path": "SPEC.md" }] }',
      finds: ['{ "check": "no-open-todo", "path": "SPEC.md" }'],
    },
  ],
  *find({ waivers }) {
    for (const { check, reason, place } of waivers) {
      if (check !== '' && reason !== '') continue
      const what = check === '' ? 'This waiver names no check' : `The waiver of ${check} has no reason`
      yield { message: `${what}, so it has no effect. Write: cockpit-allow check-id: the reason.`, place, key: check }
    }
  },
})
