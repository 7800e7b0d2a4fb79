import type { ContractField } from '#spec'

/** The state of a contract field in SPEC, in words; null when it is set. */
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
      return 'missing'
    case 'duplicate':
      return `set ${field.repeats.length + 1} times`
  }
}
