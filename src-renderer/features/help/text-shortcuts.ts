export interface Shortcut {
  readonly words: string
  /** As `Command.keys`. */
  readonly keys: string
}

export interface ShortcutGroup {
  readonly title: string
  readonly rows: readonly Shortcut[]
}

/** Keys that are no commands of the window, because they belong to a place in it. */
export const textShortcuts: readonly ShortcutGroup[] = [
  {
    title: 'In the text',
    rows: [
      { words: 'Next and previous blank', keys: 'Tab' },
      { words: 'Undo', keys: 'Mod+Z' },
      { words: 'Redo', keys: 'Mod+Shift+Z' },
      { words: 'Find', keys: 'Mod+F' },
    ],
  },
  {
    title: 'Regions',
    rows: [
      { words: 'Documents', keys: 'Mod+1' },
      { words: 'Text', keys: 'Mod+2' },
      { words: 'Readiness', keys: 'Mod+3' },
      { words: 'Next gate', keys: 'Alt+Down' },
      { words: 'Previous gate', keys: 'Alt+Up' },
      { words: 'Back to the text', keys: 'Esc' },
    ],
  },
]
