import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { initRepository } from '../init-repository'

/** Bytes that a careless save would change: a byte order mark, mixed line endings, spaces at ends of lines, no final newline. */
export const originals: Readonly<Record<string, string>> = {
  'SPEC.md':
    '\ufeff# Specification: Harbour\r\n\r\nA boat has a berth.  \nA berth has a rope.\t\r\n\n- One rope\r- Two ropes\r\n\r\n## Quality\n\nEvery rope holds.\r\n',
  'ACTIVE_SPEC.md':
    '# Active Specification\n\n## Objective\n\nBoats are counted.\n\n## Constraints\n\n- One harbour\n- Two piers  \n\nThe last line ends here.',
}
export const paths: readonly string[] = Object.keys(originals)
export const branches = ['main', 'other'] as const

const generated = /(?:typed|written)-\d+-\d+/g

/** The generated lines of a text, by name. */
export function linesOf(text: string): ReadonlySet<string> {
  return new Set(text.match(generated) ?? [])
}

/** Start of the line at a position, which may be beyond the end. */
export function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', (at % (text.length + 1)) - 1) + 1
}

/** A text without its generated lines. */
export function withoutGenerated(text: string): string {
  return text.replace(/(?:typed|written)-\d+-\d+(?:\r\n|\r|\n)/g, '').replace(/(?:\r\n|\r|\n)(?:typed|written)-\d+-\d+$/, '')
}

export function hasMarkers(text: string): boolean {
  return /^(?:<<<<<<<|=======$|>>>>>>>)/m.test(text)
}

/** A real repository with two branches, as other programs see it. */
export class ModelRepository {
  readonly root: string
  /** Lines that were found in a commit; branches are never deleted, so they stay. */
  readonly #committed = new Set<string>()

  constructor(root: string) {
    this.root = root
    mkdirSync(root, { recursive: true })
    initRepository(root, {
      'user.name': 'Test Person',
      'user.email': 'test@example.com',
      'commit.gpgsign': 'false',
      'core.autocrlf': 'false',
      'gc.auto': '0',
    })
    for (const path of paths) this.write(path, originals[path] ?? '')
    this.commit()
    this.git('branch', 'other')
  }

  /** Whether git did it; a refusal is one of the things that happen. */
  git(...args: string[]): boolean {
    try {
      execFileSync('git', args, { cwd: this.root, stdio: 'ignore' })
      return true
    } catch {
      return false
    }
  }

  commit(): boolean {
    this.git('add', '--all')
    return this.git('commit', '--quiet', '--no-verify', '--message', 'a step')
  }

  get isMerging(): boolean {
    return existsSync(join(this.root, '.git/MERGE_HEAD'))
  }

  read(path: string): string | null {
    const file = join(this.root, path)
    return existsSync(file) ? readFileSync(file, 'utf8') : null
  }

  write(path: string, text: string): void {
    writeFileSync(join(this.root, path), text)
  }

  /** Generated lines on disk. */
  lines(): ReadonlySet<string> {
    const files = readdirSync(this.root, { withFileTypes: true }).filter((entry) => entry.isFile())
    return new Set(files.flatMap(({ name }) => [...linesOf(this.read(name) ?? '')]))
  }

  /** The given lines that no commit has. */
  notCommitted(lines: readonly string[]): readonly string[] {
    const missing = lines.filter((line) => !this.#committed.has(line))
    if (missing.length === 0) return missing
    const log = execFileSync('git', ['log', '--all', '-m', '--patch', '--no-ext-diff', '--format='], { cwd: this.root, encoding: 'utf8' })
    for (const line of linesOf(log)) this.#committed.add(line)
    return missing.filter((line) => !this.#committed.has(line))
  }
}
