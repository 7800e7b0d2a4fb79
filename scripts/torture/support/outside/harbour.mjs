import { execFileSync } from 'node:child_process'
import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { surroundings } from '../../../windows/launch.mjs'
import { outsideStyles, slowStyles } from '../../../windows/outside/outside-styles.mjs'
import { markerOf, preciseNow } from '../../../windows/outside/watch-markers.mjs'
import { makeRepository, writeFiles } from '../../../windows/repository.mjs'

/** @param {string} title */
const text = (title) => `# ${title}: Harbour ${markerOf(0)}

Every boat of the harbour has a berth.

## Berths

- A berth holds one boat.
- A boat leaves its berth at high water.

## Notes

What was seen in the harbour:

`

const onMain = {
  'SPEC.md': text('Technical Specification'),
  'ACTIVE_SPEC.md': text('Active Specification'),
  'DECISION_LOG.md': text('Decision Log'),
  'specs/001-berths/spec.md': text('Feature Specification'),
  'specs/001-berths/plan.md': text('Implementation Plan'),
  'specs/001-berths/tasks.md': text('Tasks'),
}

/** Only on the other branch. */
const onOther = { 'specs/002-ropes/spec.md': text('Feature Specification of ropes') }
/** Only on main. */
const gone = 'specs/001-berths/tasks.md'

/** Milliseconds. */
const aloneForMs = 300

const markers = /saved-\d+x/
/** Also within another word, where the cursor may have come to when another program replaced the text around it. */
const words = /(?:typed|added|saved)-\w+x/g

/** The words of a text that must not be lost. @param {string} text */
export function wordsOf(text) {
  return text.match(words) ?? []
}

/** A repository with two branches that other programs write to. */
export class Harbour {
  /** Words that a program other than the cockpit removed from the disk. @type {Set<string>} */
  removed = new Set()
  /** Beginnings of words that a user had saved, and another program removed before the word was whole. @type {Set<string>} */
  #cut = new Set()
  /** @type {{ marker: string, path: string, style: string, at: number }[]} */
  saves = []
  /** When branches were switched. @type {number[]} */
  switches = []
  root
  #random
  #number = 0

  /** @param {string} root @param {(below: number) => number} random */
  constructor(root, random) {
    this.root = makeRepository(root, onMain)
    this.#random = random
    this.git('checkout', '--quiet', '-b', 'other')
    rmSync(join(root, gone))
    writeFiles(root, onOther)
    for (const path of Object.keys(onMain)) if (path !== gone) appendFileSync(join(root, path), 'A line of the other branch.\n')
    this.#commit()
    this.git('checkout', '--quiet', 'main')
  }

  /** @param {readonly string[]} args */
  git(...args) {
    return execFileSync('git', args, { cwd: this.root, env: surroundings(), stdio: 'pipe', encoding: 'utf8', maxBuffer: 1e9 })
  }

  /** Paths of the documents on disk. */
  paths() {
    const names = readdirSync(this.root, { recursive: true, encoding: 'utf8' })
    return names.filter((name) => name.endsWith('.md') && !name.startsWith('.git')).sort()
  }

  /** @param {string} path @returns {string | null} */
  read(path) {
    const file = join(this.root, path)
    return existsSync(file) ? readFileSync(file, 'utf8') : null
  }

  /** One save of another program: it changes the first line, or adds or rewrites lines where the user types. */
  async save() {
    const paths = this.paths()
    const path = paths[this.#random(paths.length)] ?? ''
    const before = this.read(path) ?? ''
    this.#number += 1
    const marker = markerOf(this.#number)
    const kind = this.#random(10)
    if (kind === 0) {
      appendFileSync(join(this.root, path), `added-${this.#number}x ${marker}\n`)
      this.#note(marker, path, 'append')
      return
    }
    const titled = before.replace(markers, marker)
    const next = kind === 1 ? titled.replace(/(What was seen.*\n\n)[\s\S]*/, `$1added-${this.#number}x\n`) : titled
    const removed = () => {
      const kept = new Set(wordsOf(next))
      const present = this.read(path) ?? ''
      for (const word of wordsOf(present)) if (!kept.has(word)) this.removed.add(word)
      const last = /\S*$/.exec(present)?.[0] ?? ''
      if (!next.endsWith(last)) this.#cut.add(last)
    }
    const styles = Object.keys({ ...outsideStyles, ...slowStyles })
    const style = styles[this.#random(styles.length)] ?? ''
    removed()
    outsideStyles[style]?.(join(this.root, path), next)
    await slowStyles[style]?.(join(this.root, path), next, async () => {
      await wait(this.#random(70))
      removed()
    })
    this.#note(marker, path, style)
  }

  /** Commits what is on disk and switches the branch, as a user does in a terminal. */
  switchBranch() {
    const branch = this.branch() === 'main' ? 'other' : 'main'
    for (let tries = 1; this.branch() !== branch; tries += 1) {
      this.#commit()
      try {
        this.git('checkout', '--quiet', branch)
      } catch (error) {
        // The user has saved a document meanwhile, which git does not overwrite.
        if (tries === 10) throw error
      }
    }
    this.switches.push(preciseNow())
  }

  /** Whether another program removed the beginning of this word. @param {string} word */
  hasCut(word) {
    return [...this.#cut].some((beginning) => beginning !== '' && word.startsWith(beginning))
  }

  /** The saves that nothing followed so soon that they may never have been seen alone. */
  alone() {
    return this.saves.filter(({ at, path, style }, number) => {
      const isNext = (/** @type {number} */ time) => time > at && time < at + aloneForMs
      return (
        style !== 'append' &&
        !this.switches.some(isNext) &&
        !this.saves.slice(number + 1).some((other) => other.path === path && isNext(other.at))
      )
    })
  }

  branch() {
    return this.git('symbolic-ref', '--short', 'HEAD').trim()
  }

  /** Texts of all commits. */
  committed() {
    return this.git('log', '--all', '--patch', '--format=%H')
  }

  #commit() {
    // Not the temporary files of the cockpit, which may go while git reads them.
    this.git('add', '--all', '--', '*.md')
    this.git('commit', '--quiet', '--allow-empty', '--message', 'docs: what was seen')
  }

  /** @param {string} marker @param {string} path @param {string} style */
  #note(marker, path, style) {
    this.saves.push({ marker, path, style, at: preciseNow() })
  }
}
