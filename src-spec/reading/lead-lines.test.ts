import { describe, expect, it } from 'vitest'
import { readDocumentTree } from '../markdown/sections/read-document-tree'
import { leadsOf } from './lead-lines'

/** The lead of the run of prose that begins with some words. */
function leadOf(text: string, words: string) {
  for (const { tree } of readDocumentTree(text).sectionTrees) {
    const prose = tree.prose.find(({ range }) => tree.text.startsWith(words, range.from))
    if (prose !== undefined) return leadsOf(tree).of(prose)
  }
  throw new Error(`There is no ${words}.`)
}

describe('the lead', () => {
  it('is the line before a list, for each of its items, and before a paragraph', () => {
    expect(leadOf('Not allowed:\n\n- ropes\n- chains\n', 'chains')).toEqual({ lead: 'Not allowed:', box: false })
    expect(leadOf('**Not allowed**\n\nRopes are cut.\n', 'Ropes')).toEqual({ lead: 'Not allowed', box: false })
    expect(leadOf('Ropes hold boats.\n\n- ropes\n', 'ropes')).toEqual({ lead: '', box: false })
  })

  it('holds the words of the items around an item, and whether one of them has a box', () => {
    const text = 'Later:\n\n- [ ] piers\n  - wooden ones\n    - planks\n'
    const { lead, box } = leadOf(text, 'planks')
    expect(lead.split(' ').filter((word) => word !== '')).toEqual(expect.arrayContaining(['wooden', 'ones', 'piers']))
    expect(lead).not.toContain('planks')
    expect(box).toBe(true)
    expect(leadOf(text.replace('[ ] ', ''), 'planks').box).toBe(false)
  })
})
