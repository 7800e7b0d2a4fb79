import { testCheck } from './check-tester'
import { noIndexDisagreement } from './no-index-disagreement'

testCheck(noIndexDisagreement)
