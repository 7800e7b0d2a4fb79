/** What to do when git refuses the repository of another user, as a sentence; null for every other error output. Pure. */
export function foreignOwnerSentence(stderr: string): string | null {
  const root = /dubious ownership in repository at '(.*)'/.exec(stderr)?.[1]
  if (root === undefined) return null
  const command = `git config --global --add safe.directory "${root}"`
  return `Another user owns this repository, so git refuses to read it. If you trust it, run: ${command}`
}
