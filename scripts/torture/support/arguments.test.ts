import { describe, expect, test } from 'vitest'
import { readArguments } from './arguments.mjs'

const known = ['saves', 'strings']

describe('the arguments of the torture rigs', () => {
  test('without names all rigs run, each with its own count and a seed that is drawn', () => {
    const { names, count, seed } = readArguments([], known)
    expect({ names, count }).toEqual({ names: known, count: null })
    expect(Number.isSafeInteger(seed)).toBe(true)
  })

  test('names, a count and a seed are read in any order', () => {
    expect(readArguments(['--seed', '7', 'strings', '--count', '20'], known)).toEqual({
      names: ['strings'],
      count: 20,
      seed: 7,
      folder: null,
    })
    expect(readArguments(['saves', '--folder', 'src-spec'], known)).toMatchObject({ names: ['saves'], folder: 'src-spec' })
  })

  test.each([[['waves']], [['--count', 'many']], [['--seed', '-1']], [['--fast']]])('%j is refused with the usage', (given) => {
    expect(() => readArguments(given, known)).toThrow('npm run torture')
  })
})
