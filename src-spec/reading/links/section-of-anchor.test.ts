import { describe, expect, it } from 'vitest'
import { sectionOfAnchor } from './section-of-anchor'

const sections = ['Shop', '2. Limits & Quotas', 'Doors', 'Größe', 'Doors', 'Named {#own-name}', 'Phase 1', ':zap: Fast', '🛠️ Moor'].map(
  (title, index) => ({
    title,
    index,
  }),
)

describe('sectionOfAnchor', () => {
  it.each([
    ['SPEC.md#2-limits--quotas', 1],
    ['SPEC.md?plain=1#2-limits--quotas', 1],
    ['#gr%C3%B6%C3%9Fe', 3],
    ['#user-content-doors', 2],
    ['#doors', 2],
    ['#doors-1', 4],
    ['#own-name', 5],
    ['#named', 5],
    ['#phase-1', 6],
    ['#zap-fast', 7],
    ['#-fast', 7],
    ['#\uFE0F-moor', 8],
    ['#-moor', 8],
  ])('%s', (target, index) => {
    expect(sectionOfAnchor(sections, target)?.index).toBe(index)
  })

  it.each(['SPEC.md', 'SPEC.md#', '#windows', '#doors-2', '#%'])('nothing for %s', (target) => {
    expect(sectionOfAnchor(sections, target)).toBe(null)
  })
})
