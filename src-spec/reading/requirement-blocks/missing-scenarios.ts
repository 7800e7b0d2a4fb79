interface Named {
  readonly name: string
}

/** The scenarios of a requirement that its replacement does not have; a name that stands twice must stand twice there too. */
export function missingScenarios(current: readonly Named[], replacement: readonly Named[]): readonly string[] {
  const left = new Map<string, number>()
  for (const { name } of replacement) left.set(name, (left.get(name) ?? 0) + 1)
  return current.flatMap(({ name }) => {
    const count = left.get(name) ?? 0
    left.set(name, count - 1)
    return count > 0 ? [] : name
  })
}
