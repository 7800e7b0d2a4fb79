import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { WatchTicks } from './watch-ticks'

let ticks: WatchTicks
let count = 0
let needsFast = false

beforeEach(() => {
  vi.useFakeTimers()
  count = 0
  needsFast = false
  ticks = new WatchTicks({
    needsFast: () => needsFast,
    onTick: () => {
      count += 1
    },
  })
  ticks.start()
})
afterEach(() => {
  ticks.close()
  vi.useRealTimers()
})

/** How many ticks come in so many seconds. */
function ticksIn(seconds: number): number {
  const before = count
  vi.advanceTimersByTime(seconds * 1000)
  return count - before
}

test('ticks come every five minutes, and every ten seconds where watches may miss something', () => {
  expect([ticksIn(299), ticksIn(1), ticksIn(299)]).toEqual([0, 1, 0])
  needsFast = true
  ticks.restart()
  expect([ticksIn(9), ticksIn(1), ticksIn(100)]).toEqual([0, 1, 10])
})

test('one tick comes within a minute when it is asked for, however often', () => {
  for (let second = 0; second < 59; second += 1) {
    ticks.tickSoon()
    expect(ticksIn(1)).toBe(0)
  }
  expect([ticksIn(1), ticksIn(299), ticksIn(1)]).toEqual([1, 0, 1])
})

test('a fast tick is not put off by the wish for a tick', () => {
  needsFast = true
  ticks.restart()
  ticksIn(9)
  ticks.tickSoon()
  expect(ticksIn(1)).toBe(1)
})

test('what was wished before the start counts, and after the end nothing does', () => {
  ticks.close()
  ticks = new WatchTicks({ needsFast: () => false, onTick: () => (count += 1) })
  ticks.tickSoon()
  expect(ticksIn(1000)).toBe(0)
  ticks.start()
  expect(ticksIn(60)).toBe(1)
  ticks.close()
  ticks.tickSoon()
  ticks.start()
  expect(ticksIn(1000)).toBe(0)
})
