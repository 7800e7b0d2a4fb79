import { describe, expect, it } from 'vitest'
import { keepsPath, noTitle, pathDown, TitlePaths } from './title-path'
import type { TitlePath } from './tree'

const paths = new TitlePaths()
const shop = paths.behind(noTitle, 1, 'Shop')
const cart = paths.behind(shop, 2, 'Cart')
const limits = paths.behind(cart, 3, 'Limits')
const titles = (path: TitlePath): readonly string[] => pathDown(path).map(({ title }) => title)

describe('the path of a heading', () => {
  it('stands below the nearest one of a higher level', () => {
    expect(titles(limits)).toEqual(['', 'Shop', 'Cart', 'Limits'])
    expect(titles(paths.behind(limits, 2, 'Till'))).toEqual(['', 'Shop', 'Till'])
    expect(titles(paths.behind(limits, 1, 'Annex'))).toEqual(['', 'Annex'])
    expect(titles(paths.behind(noTitle, 4, 'Deep'))).toEqual(['', 'Deep'])
  })

  it('is the document’s own title only where it comes first and on the first level', () => {
    expect([shop.isTitle, cart.isTitle, paths.behind(cart, 1, 'Annex').isTitle]).toEqual([true, false, false])
    expect(paths.behind(noTitle, 2, 'Cart').isTitle).toBe(false)
    expect(paths.behind(cart, 1, 'Shop')).not.toBe(shop)
  })

  it('is in the prompt with all that stands below one', () => {
    const prompt = paths.behind(limits, 2, 'LLM Prompt (copy)')
    expect([prompt.prompt, paths.behind(prompt, 3, 'Rules').prompt, paths.behind(prompt, 2, 'Till').prompt]).toEqual([true, true, false])
  })

  it('is the same object where the same is said below the same, and no other', () => {
    expect(paths.behind(limits, 3, 'Limits')).toBe(limits)
    expect(new TitlePaths([shop, limits]).behind(cart, 3, 'Limits')).toBe(limits)
    expect(new TitlePaths([limits]).behind(paths.behind(shop, 2, 'Till'), 3, 'Limits')).not.toBe(limits)
    expect(new TitlePaths([limits]).behind(cart, 3, 'limits')).not.toBe(limits)
  })

  it('is kept below the same, and where it was the document’s own title or not', () => {
    expect([keepsPath(cart, limits), keepsPath(limits, limits), keepsPath(shop, limits)]).toEqual([true, true, false])
    expect([keepsPath(noTitle, shop), keepsPath(cart, shop)]).toEqual([true, false])
  })
})
