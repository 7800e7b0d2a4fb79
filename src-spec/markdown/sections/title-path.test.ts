import { describe, expect, it } from 'vitest'
import { keepsPath, noTitle, pathDown, TitlePaths } from './title-path'
import type { TitlePath } from './tree'

const paths = new TitlePaths()
const shop = paths.after(noTitle, 1, 'Shop')
const cart = paths.after(shop, 2, 'Cart')
const limits = paths.after(cart, 3, 'Limits')
const titles = (path: TitlePath): readonly string[] => pathDown(path).map(({ title }) => title)

describe('the path of a heading', () => {
  it('is below the nearest heading of a higher level', () => {
    expect(titles(limits)).toEqual(['', 'Shop', 'Cart', 'Limits'])
    expect(titles(paths.after(limits, 2, 'Till'))).toEqual(['', 'Shop', 'Till'])
    expect(titles(paths.after(limits, 1, 'Annex'))).toEqual(['', 'Annex'])
    expect(titles(paths.after(noTitle, 4, 'Deep'))).toEqual(['', 'Deep'])
  })

  it('is the title of the document only if it is first and on the first level', () => {
    expect([shop.isTitle, cart.isTitle, paths.after(cart, 1, 'Annex').isTitle]).toEqual([true, false, false])
    expect(paths.after(noTitle, 2, 'Cart').isTitle).toBe(false)
    expect(paths.after(cart, 1, 'Shop')).not.toBe(shop)
  })

  it('is in the prompt below a prompt heading', () => {
    const prompt = paths.after(limits, 2, 'LLM Prompt (copy)')
    expect([prompt.isPrompt, paths.after(prompt, 3, 'Rules').isPrompt, paths.after(prompt, 2, 'Till').isPrompt]).toEqual([
      true,
      true,
      false,
    ])
  })

  it('is the same object for the same title below the same path only', () => {
    expect(paths.after(limits, 3, 'Limits')).toBe(limits)
    expect(new TitlePaths([shop, limits]).after(cart, 3, 'Limits')).toBe(limits)
    expect(new TitlePaths([limits]).after(paths.after(shop, 2, 'Till'), 3, 'Limits')).not.toBe(limits)
    expect(new TitlePaths([limits]).after(cart, 3, 'limits')).not.toBe(limits)
  })

  it('is kept below the same path, with the same role as the document title', () => {
    expect([keepsPath(cart, limits), keepsPath(limits, limits), keepsPath(shop, limits)]).toEqual([true, true, false])
    expect([keepsPath(noTitle, shop), keepsPath(cart, shop)]).toEqual([true, false])
  })
})
