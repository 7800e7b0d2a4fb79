import { join } from 'node:path'
import { expect, it } from 'vitest'
import { tryStrings } from './testing/try-strings'

it('any string is taken literally as a message, name, id or title, or refused with a sentence', async () => {
  const tried = await tryStrings(22, 20261128, join(import.meta.dirname, '../resources/templates'))
  expect(Object.entries(tried).flatMap(([door, { failures }]) => failures.map((failure) => `${door}: ${failure}`))).toEqual([])
  for (const { literal, refused } of Object.values(tried)) expect(literal + refused).toBeGreaterThan(0)
})
