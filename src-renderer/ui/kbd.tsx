import './kbd.css'

const mac = navigator.platform.startsWith('Mac')

const signs: Readonly<Record<string, string>> = mac
  ? { Mod: '⌘', Shift: '⇧', Alt: '⌥', Ctrl: '⌃', Enter: '↵', Up: '↑', Down: '↓' }
  : { Mod: 'Ctrl', Enter: '↵', Up: '↑', Down: '↓' }

/** `Mod+Shift+K` as this system writes it. */
export function keyLabel(keys: string): string {
  return keys
    .split('+')
    .map((key) => signs[key] ?? key)
    .join(mac ? '' : '+')
}

export function Kbd({ keys }: { readonly keys: string }) {
  return (
    <span className="kbd" aria-hidden="true">
      {keyLabel(keys)}
    </span>
  )
}
