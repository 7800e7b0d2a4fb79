import { expect, it } from 'vitest'
import { findMentions } from './find-mentions'
import { tokensOf } from './tokens'

const namesIn = (text: string) => findMentions(tokensOf(text), 'runtime').map(({ name }) => name)

it.each(['Express', 'EXPRESS', 'express', 'Express serves the list of berths', 'Every pier of the harbour runs on Express'])(
  '%j names a technology whose name is a word too',
  (text) => expect(namesIn(text)).toEqual(['Express']),
)

it.each(['Express mail leaves the harbour every morning', 'We send letters by express mail'])('%j only has the word', (text) =>
  expect(namesIn(text)).toEqual([]),
)
