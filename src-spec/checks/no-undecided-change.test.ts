import { testCheck } from './check-tester'
import { noUndecidedChange } from './no-undecided-change'

testCheck(noUndecidedChange)
