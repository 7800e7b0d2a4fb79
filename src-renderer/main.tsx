import './ui/theme.css'
import './ui/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app'
import { extensionsFor } from './features/editor/extensions'
import { provideExtensions } from './state/buffers'
import { startCockpit } from './state/start'
import { allowStyles } from './ui/style-nonce'

allowStyles()
provideExtensions(extensionsFor)
startCockpit()
createRoot(document.getElementById('app') as HTMLElement).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
