import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, sep } from 'node:path'
import { type OnBeforeRequestListenerDetails, type ProtocolRequest, type ProtocolResponse, protocol, type Session } from 'electron'
import { imageOrigin } from '../workspace/image-address'

/** Origin of the app's own pages; every other origin is refused. */
export const appOrigin = 'cockpit://app'
export const appPage = `${appOrigin}/index.html`
/** The page that draws diagrams. It is shown in a sandboxed frame of the app's page, and may do nothing but run its own script. */
export const diagramPage = `${appOrigin}/diagram/index.html`

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
}

/** Call before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'cockpit', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Limit of the wait for the page's first script. */
const scriptTimeoutMs = 1_000

/**
 * Serves the present files of `folder` and the images of the open repositories, and cancels every other request of the session. Resolves when the page has its first script or after a timeout: work that begins earlier would delay
 * the page.
 */
export function serveApp(
  session: Session,
  folder: string,
  respondWithImage: (request: ProtocolRequest) => Promise<ProtocolResponse>,
): Promise<void> {
  let onScript = () => {}
  const script = new Promise<void>((resolve) => {
    onScript = resolve
    setTimeout(resolve, scriptTimeoutMs)
  })
  const files = fileMap(folder)
  // The newer `handle` needs a web Response, whose loading and streaming takes a tenth of the whole start.
  session.protocol.registerBufferProtocol('cockpit', (request, answer) => {
    if (request.url.startsWith(`${imageOrigin}/`)) void respondWithImage(request).then(answer)
    else answer(respond(request, files))
  })
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isAllowed(details) })
  })
  session.webRequest.onCompleted(({ url }) => {
    if (url.endsWith('.js')) onScript()
  })
  return script
}

function respond({ method, url }: ProtocolRequest, files: ReadonlyMap<string, string>): ProtocolResponse {
  const file = method === 'GET' ? files.get(new URL(url).href.split(/[?#]/, 1)[0] ?? '') : undefined
  if (file === undefined) return { statusCode: 404, headers: headersFor('.txt', null), data: Buffer.from('There is no such file.') }
  const kind = extname(file)
  // Synchronous, since these few small files are each read once.
  const data = readFileSync(file)
  const isDiagram = file.endsWith(`${sep}${join('diagram', 'index.html')}`)
  if (isDiagram) return { headers: { ...headersFor(kind, null), 'content-security-policy': diagramPolicy }, data }
  if (kind !== '.html') return { headers: headersFor(kind, null), data }
  const nonce = randomBytes(18).toString('base64')
  const page = data.toString().replace('<head>', `<head>\n    <meta name="csp-nonce" content="${nonce}">`)
  return { headers: headersFor(kind, nonce), data: Buffer.from(page) }
}

/** Pages of the app itself, and images; data and blob stay inside the window, and the policy below narrows them to images. */
function isAllowed({ url, resourceType }: OnBeforeRequestListenerDetails): boolean {
  if (url.startsWith(`${imageOrigin}/`)) return resourceType === 'image'
  return url.startsWith(`${appOrigin}/`) || url.startsWith('data:image/')
}

/** Every served file by its address. */
function fileMap(folder: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !(extname(entry.name) in types)) continue
    const file = join(entry.parentPath, entry.name)
    const inside = file.slice(folder.length).replaceAll('\\', '/')
    files.set(new URL(encodeURI(inside), appOrigin).href, file)
  }
  return files
}

function headersFor(kind: string, nonce: string | null): Record<string, string> {
  return {
    'content-type': types[kind] ?? 'text/plain; charset=utf-8',
    'content-security-policy': policy(nonce),
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  }
}

function policy(nonce: string | null): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self'${nonce ? ` 'nonce-${nonce}'` : ''}`,
    `img-src 'self' data: ${imageOrigin}`,
    "font-src 'self'",
    "connect-src 'none'",
    `frame-src ${diagramPage}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** The library of the diagrams adds style elements of its own; nothing that they name is loaded. */
const diagramPolicy = [
  "default-src 'none'",
  `script-src ${appOrigin}/diagram/`,
  "style-src 'unsafe-inline'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  `frame-ancestors ${appOrigin}`,
  'sandbox allow-scripts',
].join('; ')
