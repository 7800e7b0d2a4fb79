import { defineConfig } from 'vite'
import { collectPackages } from './licences.mjs'

/** The page that draws diagrams: one plain script, since a sandboxed page has no origin that could load modules. */
export default defineConfig({
  publicDir: 'src-renderer/diagram/public',
  plugins: [collectPackages('diagrams')],
  build: {
    outDir: 'out/renderer/diagram',
    emptyOutDir: false,
    target: 'chrome148',
    // The library is large, and the page is loaded with the first diagram only.
    chunkSizeWarningLimit: 8_000,
    lib: { entry: 'src-renderer/diagram/draw.ts', formats: ['iife'], name: 'diagrams', fileName: () => 'draw.js' },
    rollupOptions: { output: { codeSplitting: false } },
  },
  define: { 'process.env.NODE_ENV': '"production"' },
})
