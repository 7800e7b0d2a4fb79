import './ui/theme.css'
import './ui/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import type { Bridge } from '#bridge'
import { App } from './app'
import { extensionsFor } from './features/editor/extensions'
import { systemClock } from './state/clock'
import { CockpitProvider } from './state/cockpit'
import { createCockpit } from './state/create-cockpit'
import { allowStyles } from './ui/style-nonce'

declare global {
  interface Window {
    readonly bridge: Bridge
  }
}

// Requested early, so that they load during the first paint.
for (const family of ['Inter Variable', 'JetBrains Mono Variable']) void document.fonts.load(`1em "${family}"`)
allowStyles()
const cockpit = createCockpit({ bridge: window.bridge, clock: systemClock, extensionsFor, storage: localStorage })
createRoot(document.getElementById('app') as HTMLElement).render(
  <StrictMode>
    <CockpitProvider value={cockpit}>
      <App />
    </CockpitProvider>
  </StrictMode>,
)
