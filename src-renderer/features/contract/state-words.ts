import type { ContractField } from '#spec'

/** What a reader must know about a SPEC value beside the value itself; null when it is simply set. */
export function stateWords(field: ContractField): string | null {
  switch (field.state) {
    case 'set':
      return null
    case 'menu':
      return `choice of ${field.options.length}`
    case 'placeholder':
      return 'still a placeholder'
    case 'todo':
      return 'still to do'
    case 'missing':
      return 'not said'
    case 'duplicate':
      return `said ${field.repeats.length + 1} times`
  }
}
