import { type Configuration, configurationPath, noConfiguration } from '#spec'
import { type ReadDocument, readDocument } from './read-document'

export interface SavedConfiguration {
  readonly file: ReadDocument
  /** The parsed configuration; the defaults when the file is missing or cannot be read. */
  readonly configuration: Configuration
}

/**
 * Reads `spec-cockpit.json` as saved. The saved text decides which files are documents and which folders are searched and watched,
 * since a half-typed line must not add or remove documents. The edited text is part of the engine's workspace and decides
 * everything in a judgement, kinds included. The command line only has the saved text.
 */
export async function readSavedConfiguration(
  root: string,
  parse: (text: string) => Configuration | Promise<Configuration>,
): Promise<SavedConfiguration> {
  const file = await readDocument(root, configurationPath)
  return { file, configuration: file.kind === 'text' ? await parse(file.text) : noConfiguration }
}
