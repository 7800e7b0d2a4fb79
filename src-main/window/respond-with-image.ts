import type { ProtocolRequest, ProtocolResponse } from 'electron'
import { readImageFile } from '../files/index'
import { readImageAddress } from '../workspace/image-address'

/** Answers with an image of an open repository, whose root is asked for by the key of its images. */
export async function respondWithImage(
  { method, url }: ProtocolRequest,
  rootOf: (imageKey: string) => string | null,
): Promise<ProtocolResponse> {
  const asked = method === 'GET' ? readImageAddress(url) : null
  const root = asked === null ? null : rootOf(asked.key)
  const image = asked === null || root === null ? null : await readImageFile(root, asked.path)
  const headers = { 'x-content-type-options': 'nosniff', 'cache-control': 'no-store', 'content-security-policy': imagePolicy }
  if (image === null)
    return { statusCode: 404, headers: { ...headers, 'content-type': 'text/plain' }, data: Buffer.from('There is no such image.') }
  return { headers: { ...headers, 'content-type': image.mediaType }, data: image.bytes }
}

/** An image is never a page; if one were opened as such, it could do nothing. */
const imagePolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox"
