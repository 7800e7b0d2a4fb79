import { expect, it } from 'vitest'
import { claimBlocks } from './claim-blocks'

it('reads paragraphs, items and headings as separate texts', () => {
  expect(claimBlocks('## Use ropes\n\nRopes hold\nboats.\n- cheap\n- [x] strong\n\n| a |\n')).toEqual([
    'Use ropes',
    'Ropes hold boats.',
    'cheap',
    'strong',
  ])
})

it('leaves out what is below a heading that names alternatives, unless it is the title', () => {
  expect(claimBlocks('## Use ropes\n\nRopes.\n\n### Alternatives\n\nChains.\n\n### Context\n\nStorms.\n')).toEqual([
    'Use ropes',
    'Ropes.',
    'Context',
    'Storms.',
  ])
  expect(claimBlocks('## Alternatives\n\nRopes.\n')).toEqual(['Alternatives', 'Ropes.'])
})
