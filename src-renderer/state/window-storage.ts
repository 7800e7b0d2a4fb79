/** The part of `localStorage` that is used here. */
export type WindowStorage = Pick<Storage, 'getItem' | 'setItem'>
