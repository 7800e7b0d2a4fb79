import { expect, test } from 'vitest'
import { NewestAnswer } from './newest-answer'

test('a slow answer to an earlier question does not count, in whichever order they arrive', async () => {
  const newest = new NewestAnswer()
  const first = Promise.withResolvers<string>()
  const second = Promise.withResolvers<string>()
  const answers = [newest.ask(() => first.promise), newest.ask(() => second.promise)]
  second.resolve('new')
  first.resolve('old')
  expect(await Promise.all(answers)).toEqual([null, 'new'])
  const again = [newest.ask(async () => 'old'), newest.ask(async () => 'new')]
  expect(await Promise.all(again)).toEqual([null, 'new'])
})

test('an answer that is forgotten does not count, the next one does', async () => {
  const newest = new NewestAnswer()
  const waiting = newest.ask(async () => 'old')
  newest.forget()
  expect(await waiting).toBeNull()
  expect(await newest.ask(async () => 'new')).toBe('new')
})
