import { isReadByName, type SupportingFiles } from '#spec'
import type { FoundDocuments } from './find-documents'
import { readDocument } from './read-document'

/** A manifest with more text is left out: it would be data, not a declaration. */
const maxManifestLength = 500_000

/** Reads the files beside the documents; those that cannot be read are left out. Never throws. */
export async function readSupportingFiles(root: string, { survey, settings }: FoundDocuments): Promise<SupportingFiles> {
  const { telltales } = survey
  const read = await readTexts(root, settings)
  const manifests = await readTexts(
    root,
    survey.manifests.filter((path) => !isReadByName(path)),
  )
  const named = survey.manifests.filter(isReadByName).map((path) => ({ path, text: '' }))
  return { telltales, settings: read, manifests: [...manifests.filter(({ text }) => text.length <= maxManifestLength), ...named] }
}

async function readTexts(root: string, paths: readonly string[]) {
  const read = await Promise.all(paths.map(async (path) => ({ path, file: await readDocument(root, path) })))
  return read.flatMap(({ path, file }) => (file.kind === 'text' ? [{ path, text: file.text }] : []))
}
