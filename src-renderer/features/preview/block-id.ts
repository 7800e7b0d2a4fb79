import { createContext } from 'react'

/** The id of the block around an element. */
export const BlockId = createContext(0)
