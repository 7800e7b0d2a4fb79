import { useMemo, useSyncExternalStore } from 'react'
import type { DiagramColours } from './diagram-messages'

const query = matchMedia('(prefers-color-scheme: dark)')

/** The colours of the theme. The same object until the theme changes. */
export function useDiagramColours(): DiagramColours {
  const isDark = useSyncExternalStore(subscribe, () => query.matches)
  return useMemo(() => readColours(isDark), [isDark])
}

function subscribe(listener: () => void): () => void {
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}

/** The library for diagrams knows sRGB only, so the colours are painted and read back. */
function readColours(isDark: boolean): DiagramColours {
  const styles = getComputedStyle(document.documentElement)
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  const colour = (name: string): string => {
    if (canvas === null) return isDark ? '#ffffff' : '#000000'
    canvas.fillStyle = styles.getPropertyValue(name)
    canvas.fillRect(0, 0, 1, 1)
    const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data
    return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`
  }
  return {
    surface: colour('--surface'),
    ground: colour('--ground'),
    text: colour('--text'),
    quiet: colour('--quiet'),
    line: colour('--line-strong'),
    accent: colour('--accent'),
    isDark,
  }
}
