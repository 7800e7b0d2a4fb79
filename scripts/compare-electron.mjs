import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { compareDigests, describeComparison, digestFolder, digestZip } from './compare/compare-files.mjs'
import { fetchOfficialArchive } from './compare/official-archive.mjs'
import { electronCopy, fetchCopy, unpackCopy } from './setup/electron-copy.mjs'
import { electronHome } from './setup/electron-home.mjs'
import { Failure } from './setup/failure.mjs'
import { printLine } from './setup/print-line.mjs'
import { root } from './setup/root.mjs'
import { runMain } from './setup/run-main.mjs'

// npm run compare-electron [-- PATH-OF-THE-OFFICIAL-ZIP]: is the registry's copy, file by file, the official build?
await runMain(async () => {
  const given = process.argv[2]
  const zip = given === undefined ? await fetchOfficialArchive() : resolve(process.env.INIT_CWD ?? process.cwd(), given)
  if (!existsSync(zip))
    throw new Failure(
      `${zip} does not exist.`,
      `Give the path of electron-v${electronCopy.version}-linux-x64.zip, or nothing to download it.`,
    )
  const { folder, done } = await copyFolder()
  try {
    printLine(`Official: ${zip}`)
    printLine(`Copy:     ${folder}`)
    const { lines, equal } = describeComparison(compareDigests(digestZip(await readFile(zip)), await digestFolder(folder)))
    printLine(lines.join('\n'))
    return equal ? 0 : 1
  } finally {
    await done()
  }
})

/** The copy in use; when another Electron is in use, the verified archive unpacked aside. */
async function copyFolder() {
  const home = existsSync(join(root, 'node_modules', 'electron')) ? electronHome(root) : null
  if (home !== null && home.present === electronCopy.version) return { folder: home.dist, done: async () => undefined }
  const aside = await mkdtemp(join(tmpdir(), 'spec-cockpit-compare-'))
  await unpackCopy(await fetchCopy(), join(aside, 'dist'))
  return { folder: join(aside, 'dist'), done: () => rm(aside, { recursive: true, force: true }) }
}
