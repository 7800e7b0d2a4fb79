import { expect, it } from 'vitest'
import { isSampleCode, isSketch } from './sketch'

it.each([
  ['a drawing of entities', '[Shelf] 1──* [Membership]\n[Membership] *──1 [Reader]'],
  ['entities that are called as blanks are', '[User] 1──* [Event]\n[Version] *--1 [Category]'],
  ['arrows without numbers', '[Service] --> [Owner]'],
  ['a list of one word', 'Loan:\n  type: object\n  required: [status]\n  properties:\n    status: { type: string }'],
  ['a choice of one word', 'state:\n  type: string\n  enum: [open]\ntags: [event]'],
  ['a list of names in camel case', 'required: [boatId, state, ownerName]'],
  ['a list of one name', 'name: [contentHash]'],
  ['a list of one number', 'ports: [8080]'],
  ['an assignment', 'pages = [item]'],
])('takes %s for code', (_name, code) => expect([isSampleCode(code), isSketch(code, 'yaml')]).toEqual([false, false]))

it.each([
  ['the drawing of a template', '[Entity A] 1──* [Entity B]\n[Entity B] *──1 [Entity C]'],
  ['another one', '[First entity] 1--* [Second entity]'],
  ['numbered names', '[Table 1] 1──* [Table 2]'],
  ['a title in brackets', 'info:\n  title: [Name]'],
  ['words in brackets', 'info:\n  title: [name of the service]'],
  ['a quoted blank', 'summary: "[Description]"'],
  ['a line of nothing but a blank', '[What the call returns]'],
  ['a value that asks', 'host: [name of the host]'],
  ['a step', 'Given [a shelf]'],
])('takes %s for a sample', (_name, code) => expect(isSampleCode(code)).toBe(true))
