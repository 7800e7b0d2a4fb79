import { type Configuration, configurationPath, readConfiguration } from '#spec'
import { type ReadDocument, readDocument } from './read-document'

export interface SavedConfiguration {
  readonly file: ReadDocument
  /** What it says; the defaults where it is missing or cannot be read. */
  readonly configuration: Configuration
}

/**
 * Reads `spec-cockpit.json` as saved. While it is edited there are two texts of it: the saved one counts for which files are
 * documents and which folders are searched and watched, since a half-typed line must not make documents come and go; the typed
 * one is part of the engine's workspace and counts for all that a judgement says, kinds included. The command line has the saved
 * one only.
 */
export async function readSavedConfiguration(root: string): Promise<SavedConfiguration> {
  const file = await readDocument(root, configurationPath)
  return { file, configuration: readConfiguration(file.kind === 'text' ? file.text : null) }
}
