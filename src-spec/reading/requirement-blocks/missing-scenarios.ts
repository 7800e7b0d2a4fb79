interface Named {
  readonly name: string
}

/** The scenarios of a requirement that its replacement does not have; a name that stands twice must stand twice there too. */
export function missingScenarios<Scenario extends Named>(current: readonly Scenario[], replacement: readonly Named[]): readonly Scenario[] {
  const left = new Map<string, number>()
  for (const { name } of replacement) left.set(name, (left.get(name) ?? 0) + 1)
  return current.filter(({ name }) => {
    const count = left.get(name) ?? 0
    left.set(name, count - 1)
    return count <= 0
  })
}
