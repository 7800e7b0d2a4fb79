import { readFileSync, realpathSync, statSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type Stage, stages, visibleName } from '#spec'
import { checkFolder } from './check-folder'
import { formats } from './formats/index'
import { StatusLine } from './status-line'

const formatNames = Object.keys(formats)

const usage = `Usage: spec-cockpit check [DIR] [options]

Judges the specification documents of a repository, as the Spec Cockpit window does.

  DIR                 the repository's folder; the current one unless given
  --format ${formatNames.join('|')}  for people (the default), for programs, or as a report to keep
  --stage STAGE       pass only when this stage is reached: ${stages.join(', ')}
  --baseline REV      measure changes against this revision instead of HEAD
  --help              print this
  --version           print the version

Exit codes: 0 passed (without --stage: no finding of severity error), 1 not passed, 2 could not be judged.
`

/** Why nothing can be judged, as a sentence for standard error. */
class UsageError extends Error {}

async function run(argv: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(argv)
  if (values.help) return print(usage)
  if (values.version) return print(`${readVersion()}\n`)
  const [command, folder = '.', ...more] = positionals
  if (command === undefined) throw new UsageError('No command was given. "spec-cockpit check" judges the current folder; see --help.')
  if (command !== 'check') throw new UsageError(`There is no command "${command}". The one command is "check"; see --help.`)
  if (more.length > 0) throw new UsageError(`One folder at a time: "${more[0]}" is one too many.`)
  const format = Object.hasOwn(formats, values.format) ? formats[values.format] : undefined
  if (!format) throw new UsageError(`There is no format "${values.format}". Choose ${formatNames.join(' or ')}.`)
  const requestedStage = values.stage?.toUpperCase()
  if (requestedStage !== undefined && !isStage(requestedStage))
    throw new UsageError(`There is no stage "${values.stage}". Choose one of ${stages.join(', ')}.`)

  const root = realFolder(folder)
  const status = new StatusLine()
  const checked = await checkFolder(root, values.baseline, ({ step, done, total }) => status.show(`${done} of ${total} documents ${step}`))
  status.clear()
  if (!checked.ok) throw new UsageError(checked.reason)
  const { judgement } = checked
  const hasPassed =
    requestedStage === undefined
      ? judgement.findings.every(({ severity }) => severity !== 'error')
      : stages.indexOf(judgement.stage) >= stages.indexOf(requestedStage)
  const hasColours = process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb'
  await print(format(judgement, { root, hasColours, requestedStage: requestedStage ?? null, hasPassed }))
  return hasPassed ? 0 : 1
}

function readArguments(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'text' },
        stage: { type: 'string' },
        baseline: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
        version: { type: 'boolean', short: 'v', default: false },
      },
    })
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)} See --help.`)
  }
}

function realFolder(folder: string): string {
  try {
    const root = realpathSync(folder)
    if (statSync(root).isDirectory()) return root
  } catch {
    throw new UsageError(`${folder} does not exist or may not be read. Give the folder of a repository.`)
  }
  throw new UsageError(`${folder} is not a folder. Give the folder of a repository.`)
}

/** The version in the package.json above `out/cli/cli.js`. */
function readVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }
  return version
}

function isStage(word: string): word is Stage {
  return (stages as readonly string[]).includes(word)
}

/** Resolves when the text is written. A pipe whose reader has closed it is no error. */
function print(text: string): Promise<0> {
  return new Promise((resolve) => {
    process.stdout.on('error', () => resolve(0))
    process.stdout.write(text, () => resolve(0))
  })
}

run(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    const message =
      error instanceof UsageError
        ? visibleName(error.message)
        : `Something in spec-cockpit itself went wrong: ${error instanceof Error ? error.stack : String(error)}`
    process.stderr.write(`${message}\n`)
    process.exitCode = 2
  },
)
