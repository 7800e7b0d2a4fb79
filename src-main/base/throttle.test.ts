import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createThrottle } from './throttle'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

it('runs once a period, however often it is scheduled', () => {
  let runs = 0
  const throttle = createThrottle(() => {
    runs += 1
  }, 100)
  throttle.schedule()
  throttle.schedule()
  expect(runs).toBe(0)
  vi.runAllTimers()
  expect(runs).toBe(1)
  throttle.schedule()
  vi.runAllTimers()
  expect(runs).toBe(2)
})

it('does not restart its period when it is scheduled again', () => {
  let runs = 0
  const throttle = createThrottle(() => {
    runs += 1
  }, 100)
  throttle.schedule()
  vi.advanceTimersByTime(60)
  throttle.schedule()
  vi.advanceTimersByTime(40)
  expect(runs).toBe(1)
  vi.runAllTimers()
  expect(runs).toBe(1)
})

it('lets a run schedule the next one', () => {
  let runs = 0
  const throttle = createThrottle(() => {
    runs += 1
    if (runs < 3) throttle.schedule()
  }, 100)
  throttle.schedule()
  vi.runAllTimers()
  expect(runs).toBe(3)
})

it('cancels the scheduled run', () => {
  let runs = 0
  const throttle = createThrottle(() => {
    runs += 1
  }, 100)
  throttle.schedule()
  expect(throttle.isScheduled).toBe(true)
  throttle.cancel()
  expect(throttle.isScheduled).toBe(false)
  vi.runAllTimers()
  expect(runs).toBe(0)
  throttle.schedule()
  vi.runAllTimers()
  expect(runs).toBe(1)
})

it('runs sooner after a pause, and once a period then', () => {
  const run = vi.fn()
  const throttle = createThrottle(run, 100, 10)
  throttle.schedule()
  vi.advanceTimersByTime(10)
  expect(run).toHaveBeenCalledTimes(1)
  throttle.schedule()
  vi.advanceTimersByTime(99)
  expect(run).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(1)
  expect(run).toHaveBeenCalledTimes(2)
  vi.advanceTimersByTime(100)
  throttle.schedule()
  vi.advanceTimersByTime(10)
  expect(run).toHaveBeenCalledTimes(3)
})
