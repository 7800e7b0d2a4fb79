/** Whether `\s` matches a unit. */
export function isWhiteSpace(unit: number): boolean {
  if (unit < 128) return unit === 32 || (unit >= 9 && unit <= 13)
  return unit === 0xa0 || unit === 0xfeff || (unit >= 0x1680 && unit <= 0x3000 && wide.has(unit))
}

const wide: ReadonlySet<number> = new Set(
  [0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000].concat(Array.from({ length: 11 }, (_, index) => 0x2000 + index)),
)
