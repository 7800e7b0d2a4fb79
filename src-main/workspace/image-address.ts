/** Host of the images of open repositories, each under a key of its own. It is another origin than that of the app's own pages. */
export const imageOrigin = 'cockpit://repository'

/** The key of the repository and the path in an address of `repositoryImage`; null for any other address. */
export function readImageAddress(address: string): { readonly key: string; readonly path: string } | null {
  const url = URL.parse(address)
  if (url === null || `${url.protocol}//${url.host}` !== imageOrigin) return null
  try {
    const [key = '', ...path] = url.pathname.slice(1).split('/').map(decodeURIComponent)
    return { key, path: path.join('/') }
  } catch {
    return null
  }
}
