import { expect, it } from 'vitest'
import { readImageAddress } from './image-address'

it.each([
  ['cockpit://repository/key/docs/boat%20one.png?1', 'docs/boat one.png'],
  ['cockpit://repository/key/h%C3%A4fen/%23.png', 'häfen/#.png'],
  ['cockpit://app/docs/boat.png', null],
  ['cockpit://repository.example/boat.png', null],
  ['https://repository/boat.png', null],
  ['cockpit://repository/%E0%A4%A.png', null],
])('reads the key and the path of %s', (address, path) => {
  expect(readImageAddress(address)).toEqual(path === null ? null : { key: 'key', path })
})
