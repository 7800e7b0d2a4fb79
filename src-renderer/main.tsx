import './ui/theme.css'
import './ui/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app'
import { extensionsFor } from './features/editor/extensions'
import { provideExtensions } from './state/documents/buffers'
import { startCockpit } from './state/start'
import { allowStyles } from './ui/style-nonce'

// Asked for now, they arrive while the first picture is made.
for (const family of ['Inter Variable', 'JetBrains Mono Variable']) void document.fonts.load(`1em "${family}"`)
allowStyles()
provideExtensions(extensionsFor)
startCockpit()
createRoot(document.getElementById('app') as HTMLElement).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
