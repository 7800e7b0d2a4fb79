import type { Outcome, RepositoryImage } from '#bridge'
import { resolveLink, unescapeTarget } from '#spec'
import { findImageFile, type ImageProblem, maxImageBytes } from '../files/index'
import { imageOrigin } from './image-address'
import { ok, problem } from './outcome'

const reasons: Readonly<Record<ImageProblem, (path: string) => string>> = {
  missing: (path) => `There is no file ${path} in this repository.`,
  outside: (path) => `${path} leads out of this repository, so it is not shown.`,
  'no-image': (path) => `${path} is no image that can be shown (PNG, JPEG, GIF, WebP or SVG).`,
  'too-large': (path) => `${path} is larger than ${maxImageBytes / 2 ** 20} MB, so it is not shown.`,
  unreadable: (path) => `${path} may not be read. Check its permissions.`,
}

/** The image that the document at `from` shows; `written` is its target as written in the text. */
export async function repositoryImage(root: string, key: string, from: string, written: string): Promise<Outcome<RepositoryImage>> {
  const path = resolveLink(from, unescapeTarget(written))
  if (path === null) return problem('invalid', 'This image is not a file of this repository, so it is not shown.')
  const found = await findImageFile(root, path)
  if (typeof found === 'string') return problem(found === 'missing' ? 'not-found' : 'invalid', reasons[found](path))
  return ok({ path, address: `${imageOrigin}/${key}/${path.split('/').map(encodeURIComponent).join('/')}?${found.modifiedAt}` })
}
