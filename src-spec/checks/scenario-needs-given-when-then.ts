import { defineDocumentCheck } from './check'

export const scenarioNeedsGivenWhenThen = defineDocumentCheck({
  id: 'scenario-needs-given-when-then',
  scope: 'document',
  kinds: ['technical-design'],
  severity: 'warning',
  what: 'A scenario has no Given, no When or no Then.',
  why: 'A test needs a start, an action and an outcome.',
  remedy: 'State the start, the action and the expected outcome. A Background counts as the start.',
  examples: [
    { documents: design('Scenario: Sail\n  Given a boat\n  When wind comes\n  Then it sails'), finds: [] },
    {
      documents: design('Feature: Boats\n  Background:\n    Given a boat\n  Scenario: Sail\n    When wind comes\n    Then it sails'),
      finds: [],
    },
    { documents: design('# language: de\nSzenario: Segeln\n  Angenommen ein Boot\n  Wenn Wind kommt\n  Dann segelt es'), finds: [] },
    { documents: design('Given a boat\nThen it floats'), finds: [] },
    { documents: design('Scenario: Sail\n  Given a boat\n  Then it sails'), finds: ['Scenario: Sail'] },
  ],
  *find({ design }) {
    for (const { name, missing, place } of design.scenarios) {
      if (missing.length === 0) continue
      yield {
        message: `Scenario "${name}" has no ${missing.join(' and no ')}. State the start, the action and the expected outcome.`,
        key: `${name}\n${missing.join()}`,
        place,
      }
    }
  },
})

function design(code: string): Readonly<Record<string, string>> {
  return { 'TECHNICAL-DESIGN.md': `# Technical design\n\nWe sell boats.\n\n## Behaviour\n\`\`\`gherkin\n${code}\n\`\`\`\n` }
}
