import { expect, it } from 'vitest'
import { readDocument } from '../../engine/read-document'

function read(text: string) {
  const { isBreaking, capabilities } = readDocument({ path: 'openspec/changes/a/proposal.md', text }, 'change-proposal').proposal
  return { isBreaking, capabilities: capabilities.map(({ id, isNew, place }) => [id, isNew, place.line]) }
}

it('reads the capabilities and the mark of a breaking change', () => {
  const text = `## Why
Guests sail on.

## What Changes
- **BREAKING**: fees by draught.

## Capabilities

### New Capabilities
- \`berths\`: a list of them
- \`harbour/piers\`: another

### Modified Capabilities
- \`fees\`: by draught
`
  expect(read(text)).toEqual({
    isBreaking: true,
    capabilities: [
      ['berths', true, 10],
      ['harbour/piers', true, 11],
      ['fees', false, 14],
    ],
  })
})

it('reads none where none is listed, and no mark that is spoken of', () => {
  const text =
    '## What Changes\n- Nothing here is **BREAKING**.\n- `fees` stay.\n\n## Capabilities\n\n### New Capabilities\nNone.\n\n- None (`fees` stay)\n'
  expect(read(text)).toEqual({ isBreaking: false, capabilities: [] })
})
