import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'

// A user namespace of its own may be given no watches at all, without a loss to anybody else on the machine.
const withoutWatches = ['-Ur', 'sh', '-c', 'echo 0 > /proc/sys/user/max_inotify_watches && exec "$0" "$@"']
const possible = process.platform === 'linux' && spawnSync('unshare', [...withoutWatches, 'true']).status === 0

it.runIf(possible)('falls back to polling when the system has no watches left, reports it once, and still sees changes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cockpit-exhausted-'))
  const script = `
    import { writeFileSync } from 'node:fs'
    import { registerHooks } from 'node:module'
    registerHooks({
      resolve: (name, context, next) => next(name.startsWith('.') && context.parentURL?.endsWith('.ts') ? name + '.ts' : name, context),
    })
    const { watchFolders } = await import(${JSON.stringify(pathToFileURL(join(import.meta.dirname, 'watch-folders.ts')).href)})
    const folder = ${JSON.stringify(folder)}
    const errors = []
    let seen
    const hinted = new Promise((done) => { seen = done })
    const git = { gitDir: folder, commonDir: folder }
    const watch = watchFolders({ root: folder, folders: [folder], upperFolders: [folder], isSearchedFolder: () => true, git, onError: (message) => errors.push(message), onHint: (hint) => hint === 'documents' && seen() })
    await watch.ready
    let turn = 0
    const writing = setInterval(() => writeFileSync(folder + '/SPEC.md', 'x'.repeat(++turn)), 50)
    await hinted
    clearInterval(writing)
    const { isPolling } = watch
    await watch.close()
    console.log(JSON.stringify({ isPolling, errors }))`
  try {
    const out = execFileSync('unshare', [...withoutWatches, process.execPath, '--input-type=module', '-e', script], {
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '' },
      timeout: 60_000,
    })
    expect(JSON.parse(out)).toEqual({ isPolling: true, errors: [expect.stringContaining('no file watches left')] })
  } finally {
    rmSync(folder, { recursive: true })
  }
})
