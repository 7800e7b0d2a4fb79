import { expect, it } from 'vitest'
import { formsOf } from './forms-of'

it('writes out endings that are optional and endings that are a choice', () => {
  expect(formsOf('')).toEqual([])
  expect(formsOf('locked|in force')).toEqual(['locked', 'in force'])
  expect(formsOf('accepté(e)(s)')).toEqual(['accepté', 'acceptés', 'acceptée', 'acceptées'])
  expect(formsOf('aceptad(o/a)')).toEqual(['aceptado', 'aceptada'])
  expect(formsOf('принят(/о/а)')).toEqual(['принят', 'принято', 'принята'])
})
