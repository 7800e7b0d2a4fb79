import mermaid from 'mermaid'
import type { DrawAnswer, DrawRequest } from '../features/preview/diagram-messages'
import { configurationOf } from './theme'

/** The script of the page in the sandboxed frame: it draws a diagram for each message of the app's page. */

const appOrigin = 'cockpit://app'

function answer(message: DrawAnswer): void {
  parent.postMessage(message, appOrigin)
}

async function draw({ id, source, colours }: DrawRequest): Promise<void> {
  try {
    mermaid.initialize(configurationOf(colours))
    const { svg } = await mermaid.render(`diagram-${id}`, withGenerics(source))
    answer({ kind: 'drawn', id, ...asImage(svg) })
  } catch (error) {
    answer({ kind: 'failed', id, message: error instanceof Error ? error.message : String(error) })
  } finally {
    // A diagram that failed leaves its elements behind.
    document.body.replaceChildren()
  }
}

/** The type parameters of class members would be read as HTML and left out, so they get other brackets. */
function withGenerics(source: string): string {
  if (!/^\s*classDiagram/m.test(source)) return source
  return source.replace(/^[ \t]*[+#-].*$/gm, (member) => member.replace(/~([^~\n]+)~/g, '‹$1›'))
}

/** The drawing as a file of its own, with its size: inside an image there is no page to fill. */
function asImage(svg: string): { readonly svg: string; readonly width: number; readonly height: number } {
  const box = document.createElement('div')
  box.innerHTML = svg
  const drawing = box.querySelector('svg')
  if (drawing === null) throw new Error('Nothing was drawn.')
  const { width, height } = drawing.viewBox.baseVal ?? { width: 0, height: 0 }
  const size = width > 0 && height > 0 ? { width, height } : { width: 800, height: 600 }
  drawing.setAttribute('width', String(Math.ceil(size.width)))
  drawing.setAttribute('height', String(Math.ceil(size.height)))
  drawing.removeAttribute('style')
  for (const link of drawing.querySelectorAll('a')) link.replaceWith(...link.childNodes)
  return { svg: new XMLSerializer().serializeToString(drawing), ...size }
}

// One after the other: the library holds the state of one diagram.
function listen(): void {
  let queue: Promise<void> = Promise.resolve()
  addEventListener('message', ({ source, origin, data }: MessageEvent<DrawRequest>) => {
    if (source !== parent || origin !== appOrigin) return
    queue = queue.then(() => draw(data))
  })
  answer({ kind: 'ready' })
}

listen()
