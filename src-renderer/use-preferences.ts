import { useLayoutEffect } from 'react'
import { useCockpit } from './state/cockpit'

/** Sets the preferences as attributes of the page, which the style sheets read. The theme itself is set by main. */
export function usePreferences(): void {
  const preferences = useCockpit((state) => state.welcome?.preferences ?? null)
  useLayoutEffect(() => {
    if (preferences === null) return
    const { dataset, style } = document.documentElement
    const { lineWidth, motion, showsLineNumbers, textSize, wrapsLines } = preferences
    dataset.lineWidth = lineWidth
    dataset.motion = motion
    dataset.lineNumbers = String(showsLineNumbers)
    dataset.wrap = String(wrapsLines)
    style.setProperty('--editor-size', `${textSize / 16}rem`)
    style.setProperty('--editor-line', `${Math.round(textSize * 1.6) / 16}rem`)
    // The editor measures its lines again when the window changes its size.
    window.dispatchEvent(new Event('resize'))
  }, [preferences])
}
