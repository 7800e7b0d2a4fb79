import { getHeapStatistics } from 'node:v8'
import { expect, test, vi } from 'vitest'
import { createHeapRelease } from './heap-release'

test('gives back what a heap took for work that is over', async () => {
  const size = () => getHeapStatistics().total_heap_size
  const heap = createHeapRelease(0)
  let boats: object[] = Array.from({ length: 1_500_000 }, (_, berth) => ({ berth, ropes: [berth] }))
  expect(boats).toHaveLength(1_500_000)
  const full = size()
  boats = []
  heap.note()
  await vi.waitFor(() => expect(size()).toBeLessThan(full - 40_000_000), { timeout: 10_000 })
  heap.cancel()
})
