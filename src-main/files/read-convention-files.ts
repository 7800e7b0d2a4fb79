import type { ConventionFiles } from '#spec'
import type { FoundDocuments } from './find-documents'
import { readDocument } from './read-document'

/** Reads the settings and templates of conventions; those that cannot be read are left out. Never throws. */
export async function readConventionFiles(root: string, { telltales, settings }: FoundDocuments): Promise<ConventionFiles> {
  const read = await Promise.all(settings.map(async (path) => ({ path, file: await readDocument(root, path) })))
  return { telltales, settings: read.flatMap(({ path, file }) => (file.kind === 'text' ? [{ path, text: file.text }] : [])) }
}
