import fc from 'fast-check'
import { z } from 'zod'
import { requestNames } from '#bridge'
import { requestArguments } from '../../request-handlers'

/** What is replaced by a value that holds when the message is sent, so that requests come beyond their validation. */
export const liveNames = ['@id', '@version', '@sha', '@branch', '@key', '@finding', '@path', '@offer', '@item', '@root'] as const
export type LiveName = (typeof liveNames)[number]

export interface RandomMessage {
  readonly name: (typeof requestNames)[number]
  readonly given: readonly unknown[]
}

interface Shape {
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly Shape[]
  readonly oneOf?: readonly Shape[]
  readonly prefixItems?: readonly Shape[]
  readonly items?: Shape
  readonly properties?: Readonly<Record<string, Shape>>
}

const hostileStrings = [
  ...['', ' ', '.', '..', '../secret.txt', '../../etc/passwd', '/etc/passwd', '@root/../secret.txt', 'file:///etc/passwd', 'C:\\boat', '~'],
  ...[
    'link.md',
    'linked/secret.md',
    '.git/config',
    '.git/hooks/pre-commit',
    'docs/../../secret.txt',
    '@root/SPEC.md',
    'SPEC.md/../SPEC.md',
  ],
  ...[
    '\0',
    'SPEC.md\0.txt',
    '\r\n',
    '\u202eSPEC.md',
    '\ud800',
    '-x',
    '--help',
    '$(touch marker)',
    '; touch marker',
    '%00',
    'https://a.example',
  ],
  ...['__proto__', 'constructor', 'toString', 'prototype', 'a'.repeat(101), 'boat '.repeat(50_000), '(a+)+$', '[', '1e400', 'javascript:1'],
  ...['0'.repeat(40), 'f'.repeat(64), 'HEAD', 'stale-id', '000000000000000-00000000-0000-0000-0000-000000000000'],
]

/** By the name of a property, what may stand there. */
const liveByProperty: Readonly<Record<string, readonly LiveName[]>> = {
  id: ['@id'],
  ids: ['@id'],
  version: ['@version'],
  head: ['@sha'],
  branch: ['@branch'],
  finding: ['@finding'],
  path: ['@path'],
  paths: ['@offer'],
  document: ['@id'],
  item: ['@item'],
  text: ['@path'],
}

/** Values of a wrong type that can still be sent. */
const anything = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    true,
    -1,
    0.5,
    Number.NaN,
    2 ** 53,
    Number.POSITIVE_INFINITY,
    10n,
    [],
    {},
    new Date(0),
    new Map(),
  ),
  fc.constantFrom(...hostileStrings),
  fc.constant(['__proto__']),
  fc.constant('{"__proto__":{"polluted":true}}').map((text) => JSON.parse(text) as unknown),
  fc.constant({ constructor: { prototype: { polluted: true } } }),
  fc.anything({ maxDepth: 2 }),
)

function stringOf(name: string): fc.Arbitrary<unknown> {
  const live = liveByProperty[name] ?? liveNames
  return fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...live) },
    { weight: 2, arbitrary: fc.constantFrom(...hostileStrings) },
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom('Boats have berths.', 'D-900', '2026-06-15', 'Active'),
  )
}

const number = fc.oneof(
  { weight: 3, arbitrary: fc.constant('@version') },
  fc.integer({ min: 0, max: 40 }),
  fc.constantFrom(-1, 0.5, Number.NaN, 2 ** 30, 2 ** 53, Number.POSITIVE_INFINITY),
)

/** Values of a shape, of which one in some has something else somewhere. */
function valueIn(shape: Shape, name: string): fc.Arbitrary<unknown> {
  const right = rightOf(shape, name)
  return fc.oneof({ weight: 14, arbitrary: right }, anything)
}

function rightOf(shape: Shape, name: string): fc.Arbitrary<unknown> {
  const choices = shape.anyOf ?? shape.oneOf
  if (choices !== undefined) return fc.oneof(...choices.map((choice) => valueIn(choice, name)))
  if (shape.enum !== undefined) return fc.constantFrom(...shape.enum)
  if (shape.const !== undefined) return fc.constant(shape.const)
  switch (shape.type) {
    case 'string':
      return stringOf(name)
    case 'integer':
    case 'number':
      return number
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'array':
      if (shape.prefixItems !== undefined) return fc.tuple(...shape.prefixItems.map((item) => valueIn(item, name)))
      return fc.array(valueIn(shape.items ?? {}, name), { minLength: 1, maxLength: 3 })
    case 'object': {
      const own = fc.record(Object.fromEntries(Object.entries(shape.properties ?? {}).map(([key, one]) => [key, valueIn(one, key)])))
      return fc.oneof(
        { weight: 12, arbitrary: own },
        own.map((value) => ({ ...value, more: 1 })),
      )
    }
    default:
      return anything
  }
}

/** `count` messages, each request as often as the others, always the same for a seed. Most have the shape that their request asks for. */
export function randomMessages(count: number, seed: number): readonly RandomMessage[] {
  const perRequest = Math.ceil(count / requestNames.length)
  const lists = requestNames.map((name, at) => {
    const shape = z.toJSONSchema(requestArguments[name], { unrepresentable: 'any', io: 'input' }) as Shape
    const given = fc.oneof(
      { weight: 10, arbitrary: fc.tuple(...(shape.prefixItems ?? []).map((item) => valueIn(item, name))) },
      fc.array(anything, { maxLength: 3 }),
    )
    return fc.sample(given, { seed: seed + at, numRuns: perRequest }).map((values): RandomMessage => ({ name, given: values }))
  })
  return Array.from({ length: perRequest }, (_, turn) => lists.flatMap((list) => list[turn] ?? []))
    .flat()
    .slice(0, count)
}
