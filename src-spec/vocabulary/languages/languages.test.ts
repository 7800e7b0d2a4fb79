import { describe, expect, it } from 'vitest'
import { contractFields } from '../../model/contract'
import { fieldOfKey } from '../field-of-key'
import { plainKey } from '../plain-key'
import { wordPattern } from '../word-pattern'
import { languages } from './index'

describe('contract keys', () => {
  it('never spell two fields', () => {
    const fields = new Map<string, Set<string>>()
    for (const { contract } of languages) {
      for (const name of contractFields) {
        for (const spelling of [...contract[name].strong, ...contract[name].weak]) {
          const key = plainKey(spelling)
          fields.set(key, (fields.get(key) ?? new Set()).add(name))
        }
      }
    }
    expect([...fields].filter(([, names]) => names.size > 1)).toEqual([])
  })

  it.each(languages)('are read in $name', ({ contract }) => {
    for (const name of contractFields) {
      const { strong, weak } = contract[name]
      expect(strong.length).toBeGreaterThan(0)
      for (const spelling of [...strong, ...weak]) expect(fieldOfKey(spelling.toUpperCase())?.name).toBe(name)
    }
  })

  it('are read with a typographic apostrophe, and two keys joined by "and"', () => {
    expect(fieldOfKey('Style d’API')?.name).toBe('api-style')
    expect(fieldOfKey('Autenticación y autorización')?.name).toBe('auth')
    expect(fieldOfKey('認証・認可')?.name).toBe('auth')
    expect(fieldOfKey('Tests et déploiement')).toBeNull()
  })
})

it.each(languages)('lists of $name hold each word once, in lower case', ({ contract, sections, name, ...lists }) => {
  for (const words of [...Object.values(lists), ...Object.values(sections)]) {
    expect(words.length).toBeGreaterThan(0)
    expect(new Set(words).size).toBe(words.length)
    for (const word of words) expect(word).toBe(word.toLowerCase().trim())
  }
})

describe('wordPattern', () => {
  it('matches whole words of scripts with spaces, stems, and other scripts at any position', () => {
    const pattern = wordPattern(['meta', 'datenmodell*', 'data model', "contrat d'hydratation", '接口', '보안'])
    for (const title of ['Meta', '3. Datenmodelle', 'Data-Model', 'DataModel', 'Contrat d’hydratation', '系统接口设计', '보안과 위협'])
      expect(title).toSatisfy(pattern.test)
    for (const title of ['Metal', 'Ameta', 'Mein data modeller', '接', '안보']) expect(title).not.toSatisfy(pattern.test)
  })

  it('matches the whole text, or its beginning', () => {
    expect(wordPattern(['estado'], 'whole').test('Estado')).toBe(true)
    expect(wordPattern(['estado'], 'whole').test('Estado del puerto')).toBe(false)
    expect(wordPattern(['estado'], 'start').test('Estado del puerto')).toBe(true)
    expect(wordPattern(['estado'], 'start').test('El estado')).toBe(false)
  })
})
