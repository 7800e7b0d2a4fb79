export interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

/** The key of `Mod+Shift+K` and the like in lower case, as the `key` of a press is compared with it. */
export function keyOf(keys: string): string {
  const wanted = keys.split('+').at(-1) as string
  return (named[wanted] ?? wanted).toLowerCase()
}

/** Whether a key press is `Mod+Shift+K` and the like. `Mod` is ⌘ on a Mac and Ctrl elsewhere. */
export function matchesKeys(press: KeyPress, keys: string, mac = navigator.platform.startsWith('Mac')): boolean {
  const parts = keys.split('+')
  const has = (part: string) => parts.includes(part)
  return (
    press.key.toLowerCase() === keyOf(keys) &&
    press.shiftKey === has('Shift') &&
    press.altKey === has('Alt') &&
    (mac ? press.metaKey : press.ctrlKey) === has('Mod') &&
    (mac ? press.ctrlKey : press.metaKey) === has(mac ? 'Ctrl' : 'Meta')
  )
}

const named: Readonly<Record<string, string>> = { Up: 'ArrowUp', Down: 'ArrowDown', Esc: 'Escape' }
