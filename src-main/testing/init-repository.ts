import { execFileSync } from 'node:child_process'
import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What `git init` writes, without the samples of hooks: folders and the text of files, by path. */
interface Template {
  readonly folders: readonly string[]
  readonly files: ReadonlyMap<string, string>
}

let template: Template | null = null

/**
 * Makes a folder a repository on branch main, with settings such as `user.name`. Git itself makes the first one of a process; the others
 * are copies of it, since a process for each file and setting costs more than most tests.
 */
export function initRepository(root: string, settings: Readonly<Record<string, string>> = {}): void {
  template ??= makeTemplate()
  mkdirSync(join(root, '.git'))
  for (const folder of template.folders) mkdirSync(join(root, '.git', folder))
  for (const [path, text] of template.files) writeFileSync(join(root, '.git', path), text)
  addSettings(root, { 'maintenance.auto': 'false', ...settings })
}

/** Adds settings such as `user.name` or `filter.NAME.clean` to the configuration of a repository without running git. */
export function addSettings(root: string, settings: Readonly<Record<string, string>>): void {
  const lines = Object.entries(settings).map(([key, value]) => {
    const [, section, sub, name] = /^([^.]+)\.(?:(.+)\.)?([^.]+)$/.exec(key) ?? []
    return `[${section}${sub === undefined ? '' : ` "${sub}"`}]\n\t${name} = "${value.replace(/["\\]/g, '\\$&')}"\n`
  })
  appendFileSync(join(root, '.git/config'), lines.join(''))
}

function makeTemplate(): Template {
  const root = mkdtempSync(join(tmpdir(), 'cockpit-template-'))
  try {
    execFileSync('git', ['init', '--quiet', '--initial-branch=main'], { cwd: root })
    const folders: string[] = []
    const files = new Map<string, string>()
    const add = (folder: string) => {
      for (const entry of readdirSync(join(root, '.git', folder), { withFileTypes: true })) {
        const path = join(folder, entry.name)
        if (entry.isDirectory()) {
          folders.push(path)
          add(path)
        } else if (!path.endsWith('.sample')) files.set(path, readFileSync(join(root, '.git', path), 'utf8'))
      }
    }
    add('')
    return { folders, files }
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}
