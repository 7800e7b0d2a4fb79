import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { inRoot } from '../setup/root.mjs'

/** @typedef {typeof import('../../src-spec/testing/fix-faults.ts')} Trials */
/** @typedef {typeof import('../../src-spec/index.ts')} Engine */
/** @typedef {typeof import('../../src-spec/fixtures/shop.ts')} Fixtures */

/** @returns {Promise<Trials & Engine & Fixtures>} */
export async function bundledTrials() {
  const outDir = inRoot('.cache/try-fixes')
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    root: inRoot(),
    build: {
      ssr: true,
      outDir,
      minify: false,
      target: 'node20',
      rollupOptions: {
        input: {
          trials: inRoot('src-spec/testing/fix-faults.ts'),
          engine: inRoot('src-spec/index.ts'),
          shop: inRoot('src-spec/fixtures/shop.ts'),
        },
      },
    },
  })
  const load = (/** @type {string} */ name) => import(pathToFileURL(join(outDir, `${name}.js`)).href)
  return { ...(await load('trials')), ...(await load('engine')), ...(await load('shop')) }
}
