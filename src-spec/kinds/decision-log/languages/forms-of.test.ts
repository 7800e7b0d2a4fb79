import { expect, it } from 'vitest'
import { formsOf } from './forms-of'
import { decisionLanguages } from './index'

it('writes out endings that are optional and endings that are a choice', () => {
  expect(formsOf('')).toEqual([])
  expect(formsOf('locked|in force')).toEqual(['locked', 'in force'])
  expect(formsOf('accepté(e)(s)')).toEqual(['accepté', 'acceptés', 'acceptée', 'acceptées'])
  expect(formsOf('aceptad(o/a)')).toEqual(['aceptado', 'aceptada'])
  expect(formsOf('принят(/о/а)')).toEqual(['принят', 'принято', 'принята'])
})

it('has a stem in every phrase of replacing, and no empty form', () => {
  for (const { replaces, replacedBy, stems, statuses, before, self, adverbs, parts, rest, conditions, narrows } of decisionLanguages) {
    const stem = new RegExp(stems, 'iu')
    for (const phrase of [...formsOf(replaces), ...formsOf(replacedBy)]) expect(stem.test(phrase), phrase).toBe(true)
    expect(stem.test('')).toBe(false)
    for (const list of [...Object.values(statuses), before, self, adverbs, parts, rest, conditions, narrows])
      for (const form of formsOf(list)) expect(form.trim(), list).toBe(form === '' ? 'no form' : form)
  }
})
