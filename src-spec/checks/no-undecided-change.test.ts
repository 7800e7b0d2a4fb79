import { testCheck } from '../testing/check-tester'
import { noUndecidedChange } from './no-undecided-change'

testCheck(noUndecidedChange)
