import { setFlagsFromString } from 'node:v8'

// Imported before the engine, whose patterns run a few times only in the first judgement: V8 would first make bytecode of each for one
// run, which takes three times as long as the machine code. Read when a pattern is created, so earlier ones keep their form.
setFlagsFromString('--regexp-tier-up-ticks=0')
