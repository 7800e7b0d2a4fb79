import { expect, it } from 'vitest'
import { countBefore } from './count-before'

it('counts the leading indexes, from none to all', () => {
  for (let length = 0; length <= 9; length += 1)
    for (let count = 0; count <= length; count += 1) {
      let calls = 0
      const isBefore = (index: number) => {
        calls += 1
        if (calls > 9) throw new Error('It does not halve what is left.')
        return index < count
      }
      expect(countBefore(length, isBefore)).toBe(count)
    }
})
