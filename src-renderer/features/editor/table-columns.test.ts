import { describe, expect, test } from 'vitest'
import { columnWidths } from './table-columns'

const prose = 'The engine is a pure library that window, database and command line share'

describe('columnWidths', () => {
  test('a short column is as wide as its longest cell', () => {
    const [date] = columnWidths([['Date'], ['2026-11-20'], ['2026-1-2']], 1)
    expect(date?.min).toBe(date?.max)
    expect(date?.min).toBeGreaterThan(5.5)
  })

  test('a column of prose has a readable least width and grows with its content', () => {
    const [short, long] = columnWidths([[prose, `${prose}. ${prose}`]], 2)
    expect(short?.min).toBeGreaterThanOrEqual(8)
    expect(short?.max).toBeGreaterThan(20)
    expect(long?.max).toBeGreaterThan(short?.max as number)
  })

  test('markup and targets of links take no room', () => {
    const [plain, marked] = columnWidths([['the budget', '**[the budget](a/very/long/path/to/the/file.md)**']], 2)
    expect(marked).toEqual(plain)
  })

  test('East Asian characters are wide, and their text can be broken anywhere', () => {
    const [chinese, latin] = columnWidths([['停泊位列表', 'berth']], 2)
    expect(chinese?.max).toBeGreaterThan(latin?.max as number)
    const [long] = columnWidths([['停泊位列表由港务长维护并且每天更新一次']], 1)
    expect(long?.min).toBeLessThan(12)
  })

  test('an address does not widen its column without end', () => {
    const [address] = columnWidths([[`https://example.org/${'quay/'.repeat(40)}`]], 1)
    expect(address?.min).toBeLessThanOrEqual(16)
  })

  test('a column without text is visible', () => {
    expect(columnWidths([['']], 1)[0]?.min).toBeGreaterThan(0)
  })
})
