import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { Script } from 'node:vm'
import { CompiledCode } from '../base/compiled-code'

/** Name of the command's file, with a hash of its content; written by the build. */
declare const commandFile: string
/** Modules of Node that the command imports; written by the build. */
declare const nodeModules: readonly string[]

// Entry of the command.
const filename = join(import.meta.dirname, commandFile)
const require = createRequire(filename)
// Before the flags change: Node's own modules are compiled already, but only for the flags that it started with.
for (const name of nodeModules) require(name)

// A pattern is compiled for the machine at once. V8 first makes bytecode for one run of it, which takes longer than the machine code.
// Read when a pattern is created, so earlier ones keep their form. Before the script, whose compiled form is bound to the flags.
setFlagsFromString('--regexp-tier-up-ticks=0')
// Functions that ran once are kept in the compiled form, and not compiled again at each start.
setFlagsFromString('--no-flush-bytecode')
// New objects get all their space the first time that it is too small, not one doubling after another, each a collection.
setFlagsFromString('--semi-space-growth-factor=16')
// A function is optimized fifteen times later: the command ends before that pays. Newer versions of V8 count otherwise.
if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=1000000')

// Compiling the command costs a quarter of a small check, so its compiled form is kept for the next run.
const code = new CompiledCode(commandFile)
const cachedData = code.read() ?? undefined
const wrapped = `(function (exports, require, module, __filename, __dirname) {${readFileSync(filename, 'utf8')}\n})`
const script = new Script(wrapped, { filename, cachedData })
// Written at the end, when it also holds the functions that were compiled on their first call.
if (cachedData === undefined || script.cachedDataRejected) process.on('exit', () => code.write(() => script.createCachedData()))
const module = { exports: {} }
script.runInThisContext()(module.exports, require, module, filename, import.meta.dirname)
