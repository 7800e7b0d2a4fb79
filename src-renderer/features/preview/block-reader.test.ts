import fc from 'fast-check'
import { expect, it } from 'vitest'
import { BlockReader, changedRange } from './block-reader'

const noPause = async () => true
const zero = () => 0

async function read(reader: BlockReader, text: string) {
  const blocks = await reader.read(text, noPause, zero)
  if (blocks === null) throw new Error('The reading was stopped.')
  return blocks
}

const pieces = [
  '# Harbour\n',
  '\n',
  'A rope, a boat\n',
  '- one\n',
  '- [ ] two\n',
  '```\n',
  '| a | b |\n|---|---|\n',
  '| 1 | 2 |\n',
  '> quote\n',
  '[^1]: note\n',
  '[berth]: x.md\n',
  '---\n',
  'title: x\n',
  '<!-- no\n',
  '-->\n',
  '    code\n',
  '===\n',
]
const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((all) => all.join(''))

it('reads an edited text as it would read it anew', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(texts, { minLength: 2, maxLength: 4 }), async (versions) => {
      const reader = new BlockReader()
      for (const text of versions) {
        const edited = await read(reader, text)
        const fresh = await read(new BlockReader(), text)
        const plain = (all: typeof edited) => all.blocks.map(({ type, text }, index) => [type, text, all.starts[index]])
        expect(plain(edited)).toEqual(plain(fresh))
        expect(edited.chunks.flatMap((chunk) => chunk.blocks)).toEqual(edited.blocks)
        expect(new Set(edited.blocks.map(({ id }) => id)).size).toBe(edited.blocks.length)
        expect([edited.references, edited.footnotes]).toEqual([fresh.references, fresh.footnotes])
        edited.blocks.forEach((block, index) => {
          expect(text.startsWith(block.text, edited.starts[index])).toBe(true)
        })
      }
    }),
    { numRuns: 400 },
  )
})

it('keeps the blocks around an edit', async () => {
  const reader = new BlockReader()
  const paragraphs = Array.from({ length: 200 }, (_, index) => `Berth ${index} is free until the next boat takes it.\n`)
  const before = await read(reader, paragraphs.join('\n'))
  const after = await read(reader, paragraphs.with(100, 'Berth 100 is taken.\n').join('\n'))
  const changed = after.blocks.flatMap((block, index) => (block === before.blocks[index] ? [] : [index]))
  expect(changed).toEqual([100])
  expect(after.blocks[100]?.id).toBe(before.blocks[100]?.id)
  expect(after.chunks.filter((chunk, index) => chunk !== before.chunks[index])).toHaveLength(1)
})

it('moves no block into another chunk when one is added', async () => {
  const reader = new BlockReader()
  const paragraphs = Array.from({ length: 300 }, (_, index) => `Berth ${index} is free until the next boat takes it.\n`)
  const before = await read(reader, paragraphs.join('\n'))
  const after = await read(reader, ['A new line.\n', ...paragraphs].join('\n'))
  expect(after.chunks.length).toBe(before.chunks.length)
  expect(after.chunks.slice(1)).toEqual(before.chunks.slice(1))
})

it('stops when the reading is no longer wanted', async () => {
  const reader = new BlockReader()
  const pauses: string[] = []
  const stop = async () => {
    pauses.push('pause')
    return false
  }
  let clock = 0
  const blocks = await reader.read('A\n\n'.repeat(100), stop, () => {
    clock += 10
    return clock
  })
  expect([blocks, pauses]).toEqual([null, ['pause']])
})

it('collects what other blocks refer to', async () => {
  const { references, footnotes } = await read(new BlockReader(), 'See [Berth].\n\n[berth]: <docs/a b.md>\n\n[^two]: note\n[^1]: more\n')
  expect([...references]).toEqual([['berth', '<docs/a b.md>']])
  expect([...footnotes]).toEqual([
    ['^two', 1],
    ['^1', 2],
  ])
})

it('finds what changed', () => {
  expect(changedRange('a berth', 'a free berth')).toEqual({ from: 2, toBefore: 2, toNow: 7 })
  expect(changedRange('aaa', 'aa')).toEqual({ from: 2, toBefore: 3, toNow: 2 })
})
