import { expect, it } from 'vitest'
import { isOneEditApart } from './is-one-edit-apart'

it('finds words that one slip of the hand tells apart', () => {
  for (const slip of ['acepted', 'acccepted', 'accepter', 'accpeted', 'accepte']) expect(isOneEditApart(slip, 'accepted'), slip).toBe(true)
  for (const other of ['accepted', 'acept', 'excepting', 'adopted', '']) expect(isOneEditApart(other, 'accepted'), other).toBe(false)
})
