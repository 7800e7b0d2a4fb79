import type { Configuration } from '#spec'

/** Parses `spec-cockpit.json`. The parser is loaded for a text only: it knows all checks, which is most of the engine. */
export async function parseConfiguration(text: string): Promise<Configuration> {
  const { readConfiguration } = await import('#read-configuration')
  return readConfiguration(text)
}
