import { describe, expect, it } from 'vitest'
import { noTitle, pathBehind, pathDown } from './title-path'

const shop = pathBehind(noTitle, 1, 'Shop')
const cart = pathBehind(shop, 2, 'Cart')
const limits = pathBehind(cart, 3, 'Limits')
const titles = (path: typeof shop): readonly string[] => pathDown(path).map(({ title }) => title)

describe('the path of a heading', () => {
  it('stands below the nearest one of a higher level', () => {
    expect(titles(limits)).toEqual(['', 'Shop', 'Cart', 'Limits'])
    expect(titles(pathBehind(limits, 2, 'Till'))).toEqual(['', 'Shop', 'Till'])
    expect(titles(pathBehind(limits, 1, 'Annex'))).toEqual(['', 'Annex'])
    expect(titles(pathBehind(noTitle, 4, 'Deep'))).toEqual(['', 'Deep'])
  })

  it('is the document’s own title only where it comes first and on the first level', () => {
    expect([shop.isTitle, cart.isTitle, pathBehind(cart, 1, 'Annex').isTitle]).toEqual([true, false, false])
    expect(pathBehind(noTitle, 2, 'Cart').isTitle).toBe(false)
  })

  it('is in the prompt with all that stands below one', () => {
    const prompt = pathBehind(limits, 2, 'LLM Prompt (copy)')
    expect([prompt.prompt, pathBehind(prompt, 3, 'Rules').prompt, pathBehind(prompt, 2, 'Till').prompt]).toEqual([true, true, false])
  })

  it('is the known one where that says the same below the same, and no other', () => {
    expect(pathBehind(cart, 3, 'Limits', [shop, limits])).toBe(limits)
    expect(pathBehind(pathBehind(shop, 2, 'Till'), 3, 'Limits', [limits])).not.toBe(limits)
    expect(pathBehind(cart, 3, 'limits', [limits])).not.toBe(limits)
  })
})
