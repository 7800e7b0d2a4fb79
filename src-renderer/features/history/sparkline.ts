/** A line through percentages, oldest first, evenly spaced; 0 is at the bottom, 100 at the top. */
export function sparkline(percents: readonly number[], width: number, height: number, inset: number): string {
  const step = percents.length > 1 ? (width - 2 * inset) / (percents.length - 1) : 0
  return percents
    .map((percent, index) => {
      const share = Math.min(100, Math.max(0, percent)) / 100
      const y = height - inset - share * (height - 2 * inset)
      return `${index === 0 ? 'M' : 'L'}${round(inset + index * step)} ${round(y)}`
    })
    .join('')
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
