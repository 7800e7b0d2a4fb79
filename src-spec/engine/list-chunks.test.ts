import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type ChunkedList, ListSerializer } from './list-chunks'
import { isChunkedList, ListReader } from './list-reader'

interface Berth {
  readonly id: number
}

const berths = (count: number): readonly Berth[] => Array.from({ length: count }, (_, id) => ({ id }))
const lengthOf = (texts: Readonly<Record<string, string>>) => Object.values(texts).join('').length

function read(reader: ListReader, texts: Readonly<Record<string, string>>): readonly unknown[] {
  const list: unknown = JSON.parse(texts.berths ?? '[]')
  return isChunkedList(list) ? reader.read(list, (name) => texts[name]) : (list as readonly unknown[])
}

it('sends as much for a change among thousands as among a hundred', () => {
  const sent = [100, 5_000].map((count) => {
    const serializer = new ListSerializer('berths')
    serializer.changes(berths(count))
    const before = berths(count)
    serializer.changes(before)
    return lengthOf(serializer.changes(before.with(57, { id: 7 })))
  })
  expect(sent[1]).toBeLessThan(2 * (sent[0] ?? 0))
  expect(sent[1]).toBeLessThan(400)
})

it('sends nothing for the same things in another list, and the order alone when they move', () => {
  const serializer = new ListSerializer('berths')
  const before = berths(200)
  serializer.changes(before)
  expect(serializer.changes([...before])).toEqual({})
  expect(Object.keys(serializer.changes([...before.slice(64), ...before.slice(0, 64)]))).not.toContain('berths:1')
})

it('sends only what differs of things that are all new objects', () => {
  const serializer = new ListSerializer('berths')
  serializer.changes(berths(200))
  expect(serializer.changes(berths(200))).toEqual({})
  expect(Object.keys(serializer.changes(berths(200).with(100, { id: 7 })))).toHaveLength(1)
})

it('is one text while it is short, and becomes one again', () => {
  const serializer = new ListSerializer('berths')
  expect(serializer.changes(berths(3))).toEqual({ berths: '[{"id":0},{"id":1},{"id":2}]' })
  const long = serializer.changes(berths(100))
  expect((JSON.parse(long.berths ?? '') as ChunkedList).chunks).toHaveLength(7)
  expect(serializer.changes(berths(1))).toMatchObject({ berths: '[{"id":0}]', 'berths:0': '[]', 'berths:6': '[]' })
})

it('keeps what did not change as the same objects, and an equal list as the same list', () => {
  const [serializer, reader] = [new ListSerializer('berths'), new ListReader()]
  const list = berths(100)
  const first = serializer.changes(list)
  const before = read(reader, first)
  const next = { ...first, ...serializer.changes(list.with(99, { id: 7 })) }
  const after = read(reader, next)
  expect([after[0], after[99]]).toEqual([{ id: 0 }, { id: 7 }])
  expect(after[0]).toBe(before[0])
  expect(read(reader, { ...next })).toBe(after)
})

it('is read as it was written, whatever is put in, taken out, moved, doubled or replaced', () => {
  const step = fc.record({
    at: fc.nat(200),
    cut: fc.constantFrom(0, 1, 3, 90),
    put: fc.constantFrom(0, 1, 2, 40),
    moved: fc.constantFrom(0, 0, 30),
  })
  fc.assert(
    fc.property(fc.boolean(), fc.array(step, { maxLength: 8 }), (isText, steps) => {
      const [serializer, reader] = [new ListSerializer('berths'), new ListReader()]
      let texts: Readonly<Record<string, string>> = {}
      let list: readonly unknown[] = isText ? Array.from({ length: 120 }, (_, index) => `berth ${index % 30}`) : berths(120)
      for (const { at, cut, put, moved } of [{ at: 0, cut: 0, put: 0, moved: 0 }, ...steps]) {
        list = list.toSpliced(at, cut, ...berths(put))
        list = [...list.slice(moved), ...list.slice(0, moved)]
        texts = { ...texts, ...serializer.changes(list) }
        expect(read(reader, texts)).toEqual(list)
      }
    }),
    { numRuns: 60 },
  )
})
