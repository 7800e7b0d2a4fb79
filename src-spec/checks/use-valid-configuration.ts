import { defineWorkspaceCheck } from './check'

export const useValidConfiguration = defineWorkspaceCheck({
  id: 'use-valid-configuration',
  scope: 'workspace',
  severity: 'error',
  policy: { isLocked: true },
  what: 'The configuration, spec-cockpit.json, has an entry that is not valid.',
  why: 'An invalid entry has no effect: a document is not read, or an agreed exception does not apply.',
  remedy: 'Correct the line. Editors validate the file with the JSON schema that is shipped.',
  examples: [
    {
      documents: { 'design.md': '# Notes\n\nHeld.\n' },
      configuration: '{\n  "documents": { "design.md": "technical-design" },\n  "checks": { "no-open-todo": "info" }\n}\n',
      finds: [],
    },
    {
      documents: {},
      configuration: '{\n  "ignore": ["../other/**"],\n  "cheks": {},\n  "checks": { "no-open-todos": "off", "no-open-todo": "mild" }\n}\n',
      finds: ['"../other/**"', '"cheks"', '"no-open-todos"', '"mild"'],
    },
    { documents: {}, configuration: '{ "checks": { "no-missing-document": "off" } }', finds: ['"off"'] },
    { documents: {}, configuration: '{ "ignore": [], }', finds: ['}'] },
  ],
  *find({ configuration }) {
    for (const { message, place } of configuration.problems) yield { message, place, key: message }
  },
})
